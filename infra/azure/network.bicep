// The optional private network: storage and vault at private addresses, the application inside.
param location string
param tags object
param token string
param hostAccount string
param rosterAccount string
param responsesAccount string
param vault string

resource host 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: hostAccount
}

resource roster 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: rosterAccount
}

resource responses 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: responsesAccount
}

resource secrets 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vault
}

var suffix = environment().suffixes.storage
var zones = [
  'privatelink.blob.${suffix}'
  'privatelink.queue.${suffix}'
  'privatelink.table.${suffix}'
  'privatelink.vaultcore.azure.net'
]

// What app.bicep names by address, and the vault.
var endpoints = [
  { name: 'host-blob', resource: host.id, service: 'blob', zone: 0 }
  { name: 'roster-queue', resource: roster.id, service: 'queue', zone: 1 }
  { name: 'roster-table', resource: roster.id, service: 'table', zone: 2 }
  { name: 'responses-blob', resource: responses.id, service: 'blob', zone: 0 }
  { name: 'responses-queue', resource: responses.id, service: 'queue', zone: 1 }
  { name: 'responses-table', resource: responses.id, service: 'table', zone: 2 }
  { name: 'vault', resource: secrets.id, service: 'vault', zone: 3 }
]

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'followup-${token}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.0.0.0/16'] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: '10.0.0.0/24'
          delegations: [
            { name: 'functions', properties: { serviceName: 'Microsoft.App/environments' } }
          ]
        }
      }
      {
        name: 'endpoints'
        properties: { addressPrefix: '10.0.1.0/24' }
      }
    ]
  }

  resource appSubnet 'subnets' existing = {
    name: 'app'
  }

  resource endpointSubnet 'subnets' existing = {
    name: 'endpoints'
  }
}

resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = [
  for name in zones: {
    name: name
    location: 'global'
    tags: tags
  }
]

resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = [
  for (name, place) in zones: {
    parent: zone[place]
    name: 'followup'
    location: 'global'
    tags: tags
    properties: {
      registrationEnabled: false
      virtualNetwork: { id: network.id }
    }
  }
]

resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = [
  for one in endpoints: {
    name: 'followup-${one.name}-${token}'
    location: location
    tags: tags
    properties: {
      subnet: { id: network::endpointSubnet.id }
      privateLinkServiceConnections: [
        {
          name: one.name
          properties: {
            privateLinkServiceId: one.resource
            groupIds: [one.service]
          }
        }
      ]
    }
  }
]

resource address 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = [
  for (one, place) in endpoints: {
    parent: endpoint[place]
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        {
          name: one.service
          properties: { privateDnsZoneId: zone[one.zone].id }
        }
      ]
    }
  }
]

output appSubnet string = network::appSubnet.id
