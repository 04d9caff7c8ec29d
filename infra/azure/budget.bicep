// A mail before the money is gone. Nothing is switched off: a survey that stops halfway costs more.
param amount int
param operatorEmail string
param firstDay string = utcNow('yyyy-MM-01')

resource budget 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: 'followup'
  properties: {
    amount: amount
    category: 'Cost'
    timeGrain: 'Monthly'
    timePeriod: { startDate: firstDay }
    notifications: {
      nearlySpent: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 80
        contactEmails: [operatorEmail]
      }
      spent: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 100
        contactEmails: [operatorEmail]
      }
    }
  }
}
