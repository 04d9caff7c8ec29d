// Communication Services with one domain to send from. The service is global; its data rests in the United Kingdom.
param tags object
param token string
param emailDomain string
param emailDomainVerified bool

var isTrial = empty(emailDomain)

resource service 'Microsoft.Communication/emailServices@2025-09-01' = {
  name: 'followup-email-${token}'
  location: 'global'
  tags: tags
  properties: { dataLocation: 'UK' }
}

// Tracking would rewrite the personal links and put a picture into every message.
resource domain 'Microsoft.Communication/emailServices/domains@2025-09-01' = {
  parent: service
  name: isTrial ? 'AzureManagedDomain' : emailDomain
  location: 'global'
  tags: tags
  properties: {
    domainManagement: isTrial ? 'AzureManaged' : 'CustomerManaged'
    userEngagementTracking: 'Disabled'
  }
}

resource communication 'Microsoft.Communication/communicationServices@2025-09-01' = {
  name: 'followup-${token}'
  location: 'global'
  tags: tags
  properties: {
    dataLocation: 'UK'
    disableLocalAuth: true
    // A domain can be linked only after its DNS records were verified.
    linkedDomains: isTrial || emailDomainVerified ? [domain.id] : []
  }
}

output service string = communication.name
output senderDomain string = domain.properties.fromSenderDomain
// https://learn.microsoft.com/azure/communication-services/concepts/service-limits#email
output sendsPerMinute int = isTrial ? 5 : 30
output sendsPerHour int = isTrial ? 10 : 100
