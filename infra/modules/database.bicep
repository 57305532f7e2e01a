// The version that the tests run on.
param prefix string
param location string
param subnetId string
param dnsZoneId string
@secure()
param ownerPassword string

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2025-08-01' = {
  name: '${prefix}-db-${uniqueString(resourceGroup().id)}'
  location: location
  sku: { name: 'Standard_B2s', tier: 'Burstable' }
  properties: {
    version: '18'
    administratorLogin: 'hurtigspor_owner'
    administratorLoginPassword: ownerPassword
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 35, geoRedundantBackup: 'Disabled' }
    network: { delegatedSubnetResourceId: subnetId, privateDnsZoneArmResourceId: dnsZoneId, publicNetworkAccess: 'Disabled' }
  }

  // Bookings may not overlap: an exclusion constraint on (consultant, period) needs it (decision 2).
  resource extensions 'configurations' = {
    name: 'azure.extensions'
    properties: { value: 'BTREE_GIST', source: 'user-override' }
  }

  resource database 'databases' = {
    name: 'hurtigspor'
    properties: { charset: 'UTF8', collation: 'en_US.utf8' }
    dependsOn: [extensions]
  }
}

output host string = server.properties.fullyQualifiedDomainName
output name string = server::database.name
