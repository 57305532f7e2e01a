// The one host of pages and API (decision 12). What it leads to is in routes.bicep: the Functions app must know its id first.
param prefix string
param host string

resource profile 'Microsoft.Cdn/profiles@2024-09-01' = {
  name: '${prefix}-door'
  location: 'global'
  sku: { name: 'Standard_AzureFrontDoor' }
  properties: { originResponseTimeoutSeconds: 60 }

  resource endpoint 'afdEndpoints' = {
    name: '${prefix}-${uniqueString(resourceGroup().id)}'
    location: 'global'
    properties: { enabledState: 'Enabled' }
  }

  resource domain 'customDomains' = {
    name: 'host'
    properties: {
      hostName: host
      tlsSettings: { certificateType: 'ManagedCertificate', minimumTlsVersion: 'TLS12' }
    }
  }
}

output id string = profile.properties.frontDoorId
output profileName string = profile.name
output endpointName string = profile::endpoint.name
output endpointHost string = profile::endpoint.properties.hostName
output domainId string = profile::domain.id
output domainProof string = profile::domain.properties.validationProperties.validationToken
