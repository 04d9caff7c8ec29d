// Three accounts: what the host keeps for itself, who people are, what they answered. Each has rights of its own (access.bicep).
param location string
param tags object
param token string
param privateNetwork bool

var rosterTables = [
  'Addresses'
  'Alumni'
  'Audit'
  'Erased'
  'Holds'
  'Interviews'
  'Invitations'
  'LinkRequests'
  'Operations'
  'OptOuts'
  'Programmes'
  'PseudonymKeys'
  'Requests'
]
var responsesTables = [
  'Forecasts'
  'Ledger'
  'Quotes'
  'Responses'
  'Themes'
]
var responsesContainers = [
  'exports'
  'partials'
  'research'
  'shared'
]
var deliveryReports = 'delivery-reports'
var summaries = 'summaries'
var package = 'app-package'

// Reached with tokens only. Event Grid is a trusted service: it reaches the queue through the firewall, by its own identity.
var locked = {
  allowBlobPublicAccess: false
  allowCrossTenantReplication: false
  allowSharedKeyAccess: false
  defaultToOAuthAuthentication: true
  minimumTlsVersion: 'TLS1_2'
  publicNetworkAccess: 'Enabled'
  supportsHttpsTrafficOnly: true
  networkAcls: {
    bypass: 'AzureServices'
    defaultAction: privateNetwork ? 'Deny' : 'Allow'
  }
}

resource host 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: 'fuhost${token}'
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: locked

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: { enabled: true, days: 7 }
      containerDeleteRetentionPolicy: { enabled: true, days: 7 }
    }

    resource packages 'containers' = {
      name: package
      properties: { publicAccess: 'None' }
    }
  }
}

// Three zones, because Azure has no backup of tables. What is deleted here is gone: that is what was promised.
resource roster 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: 'furoster${token}'
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: locked

  resource tables 'tableServices' = {
    name: 'default'

    resource table 'tables' = [
      for name in rosterTables: {
        name: name
      }
    ]
  }

  resource queues 'queueServices' = {
    name: 'default'

    resource reports 'queues' = {
      name: deliveryReports
    }

    resource poison 'queues' = {
      name: '${deliveryReports}-poison'
    }
  }
}

resource responses 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: 'fuanswers${token}'
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: locked

  resource tables 'tableServices' = {
    name: 'default'

    resource table 'tables' = [
      for name in responsesTables: {
        name: name
      }
    ]
  }

  // An older partial or edition beside a newer one shows what one person changed, so nothing old is kept of any.
  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      isVersioningEnabled: false
      changeFeed: { enabled: false }
      deleteRetentionPolicy: { enabled: false }
      containerDeleteRetentionPolicy: { enabled: false }
      restorePolicy: { enabled: false }
    }

    resource container 'containers' = [
      for name in responsesContainers: {
        name: name
        properties: { publicAccess: 'None' }
      }
    ]
  }

  resource queues 'queueServices' = {
    name: 'default'

    resource recompute 'queues' = {
      name: summaries
    }

    resource poison 'queues' = {
      name: '${summaries}-poison'
    }
  }
}

resource keepRoster 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'keep'
  scope: roster
  properties: {
    level: 'CanNotDelete'
    notes: 'The account is never deleted; its rows are, by the retention rules.'
  }
}

resource keepResponses 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'keep'
  scope: responses
  properties: {
    level: 'CanNotDelete'
    notes: 'The account is never deleted; its rows are, by the retention rules.'
  }
}

output hostAccount string = host.name
output packageContainer string = package
output rosterAccount string = roster.name
output responsesAccount string = responses.name
output deliveryReportsQueue string = deliveryReports
output summariesQueue string = summaries
