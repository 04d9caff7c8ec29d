// Where logs and measurements go, for 30 days, and who is told of alerts.
param location string
param tags object
param token string
param operatorEmail string

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'followup-${token}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
    features: {
      disableLocalAuth: true
      immediatePurgeDataOn30Days: true
    }
  }
}

// IP addresses are masked; addresses of pages, which hold personal links, are not collected (host.json).
resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'followup-${token}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableIpMasking: false
    DisableLocalAuth: true
    RetentionInDays: 30
  }
}

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'followup-${token}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'FollowUp'
    emailReceivers: [
      { name: 'operator', emailAddress: operatorEmail, useCommonAlertSchema: true }
    ]
  }
}

resource dashboard 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'followup')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    category: 'workbook'
    displayName: 'FollowUp'
    serializedData: loadTextContent('workbook.json')
    sourceId: insights.id
  }
}

output workspace string = workspace.name
output insights string = insights.name
output operators string = operators.name
