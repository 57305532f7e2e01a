// The built pages. They hold no data and nothing secret, so anyone may read the container.
param prefix string
param location string

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take('${prefix}web${uniqueString(resourceGroup().id)}', 24)
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: { allowBlobPublicAccess: true, allowSharedKeyAccess: false, minimumTlsVersion: 'TLS1_2' }

  resource blobs 'blobServices' = {
    name: 'default'
    resource container 'containers' = { name: 'pages', properties: { publicAccess: 'Blob' } }
  }
}

output accountName string = storage.name
output host string = replace(replace(storage.properties.primaryEndpoints.blob, 'https://', ''), '/', '')
output path string = '/${storage::blobs::container.name}'
