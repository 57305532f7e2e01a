using 'main.bicep'

// Everything that differs between installations comes from the environment of whoever deploys; nothing is kept here.
param host = readEnvironmentVariable('APP_HOST')
param apiClientId = readEnvironmentVariable('API_CLIENT_ID')
param botAppId = readEnvironmentVariable('BOT_APP_ID')
param appCatalogId = readEnvironmentVariable('APP_CATALOG_ID', '')
param mailSender = readEnvironmentVariable('MAIL_SENDER', '')
param clientSecret = readEnvironmentVariable('CLIENT_SECRET')
param botAppSecret = readEnvironmentVariable('BOT_APP_SECRET')
param databaseOwnerPassword = readEnvironmentVariable('DATABASE_OWNER_PASSWORD')
param databasePassword = readEnvironmentVariable('DATABASE_PASSWORD')
