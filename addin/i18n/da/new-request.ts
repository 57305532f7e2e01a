export const newRequest = { title: 'Ny henvendelse' }
