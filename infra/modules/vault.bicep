// Secrets, and the identity that may read them. The app settings hold references, never values.
param prefix string
param location string
@secure()
param databaseUrl string
@secure()
param clientSecret string
@secure()
param botAppSecret string

var secretReader = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '4633458b-17de-408a-b874-0445c86b69e6' // Key Vault Secrets User
)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${prefix}-identity'
  location: location
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  // At most 24 characters.
  name: take('${prefix}${uniqueString(resourceGroup().id)}', 24)
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
  }

  resource database 'secrets' = { name: 'database-url', properties: { value: databaseUrl } }
  resource client 'secrets' = { name: 'client-secret', properties: { value: clientSecret } }
  resource bot 'secrets' = { name: 'bot-app-secret', properties: { value: botAppSecret } }
}

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretReader)
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: secretReader
  }
}

output identityId string = identity.id
output identityClientId string = identity.properties.clientId
output identityPrincipalId string = identity.properties.principalId
@description('Where the secrets lie, in the form app settings take; not the secrets.')
output references object = {
  databaseUrl: '@Microsoft.KeyVault(SecretUri=${vault::database.properties.secretUri})'
  clientSecret: '@Microsoft.KeyVault(SecretUri=${vault::client.properties.secretUri})'
  botAppSecret: '@Microsoft.KeyVault(SecretUri=${vault::bot.properties.secretUri})'
}
