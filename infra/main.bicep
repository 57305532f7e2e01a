// One municipality's installation, in one resource group. Names follow from the prefix; nothing secret is written here.
targetScope = 'resourceGroup'

@description('Lower-case letters and digits; begins the name of every resource.')
@minLength(3)
@maxLength(11)
param prefix string = 'hurtigspor'

@description('The municipality\'s own name for the pages and the API, as hurtigspor.havnsby.example: tokens name it.')
param host string

@description('Where data is kept. Inside the EU.')
param location string = resourceGroup().location

@description('The directory that signs people in.')
param tenantId string = tenant().tenantId

@description('App registration of the API: client id, and the address that tokens name as their audience.')
param apiClientId string
param apiAudience string = 'api://${host}/${apiClientId}'

@description('App registration of the bot.')
param botAppId string

@description('The app\'s id in Teams, as its package is made with (APP_ID).')
param appId string = '5b0e6f0a-3c1d-4f57-9a86-c2f14d7e8b93'

@description('The id that the tenant\'s app catalog gave the app when its package was uploaded: known after step 6 of the README.')
param appCatalogId string = ''

@description('The shared mailbox that alerts are mailed from when Teams cannot be used.')
param mailSender string = ''

@secure()
param clientSecret string
@secure()
param botAppSecret string
@secure()
@description('For the account that owns the database: migrations only.')
param databaseOwnerPassword string
@secure()
@description('For the account the product works with.')
param databasePassword string

module network 'modules/network.bicep' = {
  name: 'network'
  params: { prefix: prefix, location: location }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    prefix: prefix
    location: location
    subnetId: network.outputs.databaseSubnetId
    dnsZoneId: network.outputs.databaseDnsZoneId
    ownerPassword: databaseOwnerPassword
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    prefix: prefix
    location: location
    databaseUrl: 'postgres://hurtigspor_login:${uriComponent(databasePassword)}@${database.outputs.host}:5432/${database.outputs.name}?sslmode=verify-full'
    clientSecret: clientSecret
    botAppSecret: botAppSecret
  }
}

module frontDoor 'modules/front-door.bicep' = {
  name: 'front-door'
  params: { prefix: prefix, host: host }
}

module functions 'modules/functions.bicep' = {
  name: 'functions'
  params: {
    prefix: prefix
    location: location
    subnetId: network.outputs.functionsSubnetId
    identityId: vault.outputs.identityId
    identityClientId: vault.outputs.identityClientId
    identityPrincipalId: vault.outputs.identityPrincipalId
    frontDoorId: frontDoor.outputs.id
    settings: {
      DATABASE_URL: vault.outputs.references.databaseUrl
      TENANT_ID: tenantId
      API_CLIENT_ID: apiClientId
      API_AUDIENCE: apiAudience
      CLIENT_SECRET: vault.outputs.references.clientSecret
      AUTHORITY: '${environment().authentication.loginEndpoint}${tenantId}'
      ISSUER: '${environment().authentication.loginEndpoint}${tenantId}/v2.0'
      JWKS_URL: '${environment().authentication.loginEndpoint}${tenantId}/discovery/v2.0/keys'
      GRAPH_URL: 'https://graph.microsoft.com'
      BOT_APP_ID: botAppId
      BOT_APP_SECRET: vault.outputs.references.botAppSecret
      BOT_ISSUER: 'https://api.botframework.com'
      BOT_JWKS_URL: 'https://login.botframework.com/v1/.well-known/keys'
      APP_ID: appId
      APP_CATALOG_ID: appCatalogId // empty: nobody is given the app, and IT installs it
      MAIL_SENDER: mailSender // empty: no mail when Teams cannot be used
      OFFICE_JS_URL: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'
      NOTIFICATION_URL: 'https://${host}'
      GRAPH_MAX_IN_FLIGHT: '4'
      HOST_ORIGINS: '' // Microsoft's own are known to teams-js
    }
  }
}

module pages 'modules/pages.bicep' = {
  name: 'pages'
  params: { prefix: prefix, location: location }
}

module routes 'modules/routes.bicep' = {
  name: 'routes'
  params: {
    profileName: frontDoor.outputs.profileName
    endpointName: frontDoor.outputs.endpointName
    domainId: frontDoor.outputs.domainId
    functionsHost: functions.outputs.host
    pagesHost: pages.outputs.host
    pagesPath: pages.outputs.path
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: { prefix: prefix, appId: botAppId, tenantId: tenantId, endpoint: 'https://${host}/api/messages' }
}

output functionApp string = functions.outputs.name
output pagesAccount string = pages.outputs.accountName
output databaseHost string = database.outputs.host
@description('A CNAME for the host points here.')
output frontDoorHost string = frontDoor.outputs.endpointHost
@description('A TXT record _dnsauth.<host> holds this, to show that the name is yours.')
output domainProof string = frontDoor.outputs.domainProof
