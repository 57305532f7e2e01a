// /api/* goes to the Functions app, everything else to the built pages.
param profileName string
param endpointName string
param domainId string
param functionsHost string
param pagesHost string
param pagesPath string

// Who may hold the pages in a frame: Teams, Outlook and Microsoft 365 on the web and in their apps.
var hosts = 'https://*.office.com https://*.office365.com https://*.outlook.com https://outlook.live.com https://*.teams.microsoft.com https://teams.microsoft.com https://*.cloud.microsoft https://*.microsoft365.com'

resource profile 'Microsoft.Cdn/profiles@2024-09-01' existing = {
  name: profileName

  resource endpoint 'afdEndpoints' existing = { name: endpointName }
}

resource api 'Microsoft.Cdn/profiles/originGroups@2024-09-01' = {
  parent: profile
  name: 'api'
  properties: { loadBalancingSettings: { sampleSize: 4, successfulSamplesRequired: 3 } }

  resource origin 'origins' = {
    name: 'functions'
    properties: { hostName: functionsHost, originHostHeader: functionsHost, enforceCertificateNameCheck: true }
  }
}

resource site 'Microsoft.Cdn/profiles/originGroups@2024-09-01' = {
  parent: profile
  name: 'site'
  properties: { loadBalancingSettings: { sampleSize: 4, successfulSamplesRequired: 3 } }

  resource origin 'origins' = {
    name: 'pages'
    properties: { hostName: pagesHost, originHostHeader: pagesHost, enforceCertificateNameCheck: true }
  }
}

resource headers 'Microsoft.Cdn/profiles/ruleSets@2024-09-01' = {
  parent: profile
  name: 'headers'

  resource pages 'rules' = {
    name: 'pages'
    properties: {
      order: 1
      actions: [
        for header in [
          { name: 'Content-Security-Policy', value: 'frame-ancestors \'self\' ${hosts}; object-src \'none\'; base-uri \'none\'' }
          { name: 'X-Content-Type-Options', value: 'nosniff' }
          { name: 'Strict-Transport-Security', value: 'max-age=31536000' }
          { name: 'Cache-Control', value: 'no-cache' }
        ]: {
          name: 'ModifyResponseHeader'
          parameters: {
            typeName: 'DeliveryRuleHeaderActionParameters'
            headerAction: 'Overwrite'
            headerName: header.name
            value: header.value
          }
        }
      ]
    }
  }

  // Built files carry a hash of their content in their names.
  resource assets 'rules' = {
    name: 'assets'
    dependsOn: [pages]
    properties: {
      order: 2
      conditions: [
        {
          name: 'UrlPath'
          parameters: { typeName: 'DeliveryRuleUrlPathMatchConditionParameters', operator: 'BeginsWith', matchValues: ['assets/'] }
        }
      ]
      actions: [
        {
          name: 'ModifyResponseHeader'
          parameters: {
            typeName: 'DeliveryRuleHeaderActionParameters'
            headerAction: 'Overwrite'
            headerName: 'Cache-Control'
            value: 'public, max-age=31536000, immutable'
          }
        }
      ]
    }
  }
}

resource apiRoute 'Microsoft.Cdn/profiles/afdEndpoints/routes@2024-09-01' = {
  parent: profile::endpoint
  name: 'api'
  dependsOn: [api::origin]
  properties: {
    originGroup: { id: api.id }
    customDomains: [{ id: domainId }]
    patternsToMatch: ['/api/*']
    supportedProtocols: ['Http', 'Https']
    httpsRedirect: 'Enabled'
    forwardingProtocol: 'HttpsOnly'
    linkToDefaultDomain: 'Disabled'
  }
}

resource siteRoute 'Microsoft.Cdn/profiles/afdEndpoints/routes@2024-09-01' = {
  parent: profile::endpoint
  name: 'site'
  dependsOn: [site::origin, headers::assets]
  properties: {
    originGroup: { id: site.id }
    originPath: pagesPath
    customDomains: [{ id: domainId }]
    patternsToMatch: ['/*']
    supportedProtocols: ['Http', 'Https']
    httpsRedirect: 'Enabled'
    forwardingProtocol: 'HttpsOnly'
    linkToDefaultDomain: 'Disabled'
    ruleSets: [{ id: headers.id }]
  }
}
