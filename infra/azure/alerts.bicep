// What somebody has to look at. README.md says for each of them what to do.
param location string
param tags object
param token string
param workspace string
param operators string
param deliveryReports string

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: workspace
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' existing = {
  name: operators
}

// The application writes its measurements as log lines: "Measured poisoned 2".
var measured = 'AppTraces | where Message startswith "Measured " | parse Message with "Measured " Name " " Value:long'

// A rule alerts where its query finds a row. A timer that is silent leaves no row to find: those queries count, and look for none.
var rules = [
  {
    name: 'poison'
    description: 'Messages that failed five times are waiting in a poison queue.'
    severity: 2
    every: 'PT15M'
    over: 'PT30M'
    query: '${measured} | where Name == "poisoned" | summarize arg_max(TimeGenerated, Value) | where Value > 0'
  }
  {
    name: 'unsent'
    description: 'An invitation that is due has waited for more than a day.'
    severity: 2
    every: 'PT15M'
    over: 'PT30M'
    query: '${measured} | where Name == "seconds_behind" | summarize arg_max(TimeGenerated, Value) | where Value > 86400'
  }
  {
    name: 'throttled'
    description: 'More than one message in ten was put off because the e-mail service refused it for quota.'
    severity: 3
    every: 'PT15M'
    over: 'PT1H'
    query: '${measured} | summarize Deferred = sumif(Value, Name == "deferred"), Sent = sumif(Value, Name == "sent") | where Deferred > 5 and Deferred * 10 > Sent'
  }
  {
    name: 'bounces'
    description: 'More than 2% of the messages bounced: above that the e-mail service may stop the domain.'
    severity: 1
    every: 'PT1H'
    over: 'P1D'
    query: '${measured} | summarize Bounced = sumif(Value, Name == "bounced"), Sent = sumif(Value, Name == "sent") | where Bounced >= 3 and Bounced * 50 > Sent'
  }
  {
    name: 'heartbeat'
    description: 'The timer that sends has not run for a quarter of an hour.'
    severity: 1
    every: 'PT5M'
    over: 'PT15M'
    query: 'AppRequests | where Name == "SendInvitations" and Success == true | summarize Runs = count() | where Runs == 0'
  }
  {
    name: 'retention'
    description: 'Deletion is overdue: no finished run in 26 hours, or rows that are 48 hours past their window; or there is a store that the manifest does not name.'
    severity: 1
    every: 'PT1H'
    over: 'P2D'
    query: 'union (AppRequests | where Name == "EnforceRetention" and Success == true and TimeGenerated > ago(26h) | summarize Count = count() | where Count == 0), (${measured} | where Name in ("overdue", "undeclared") | summarize arg_max(TimeGenerated, Value) by Name | where Value > 0 | project Count = Value)'
  }
  {
    name: 'survey'
    description: 'The survey answered people with a server error.'
    severity: 1
    every: 'PT5M'
    over: 'PT15M'
    query: 'AppRequests | where Name in ("ShowSurvey", "SubmitSurvey") and (Success == false or toint(ResultCode) >= 500) | summarize Failures = count() | where Failures > 0'
  }
]

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: 'followup-${rule.name}-${token}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: 'FollowUp: ${rule.name}'
      description: rule.description
      severity: rule.severity
      enabled: true
      autoMitigate: true
      evaluationFrequency: rule.every
      windowSize: rule.over
      scopes: [logs.id]
      // The tables are made by the first telemetry, after this.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [people.id] }
    }
  }
]

resource lostReports 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'followup-lost-reports-${token}'
  location: 'global'
  tags: tags
  properties: {
    description: 'Event Grid gave up a delivery report: a bounce may be missing.'
    severity: 3
    enabled: true
    scopes: [deliveryReports]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'dropped'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'DroppedEventCount'
          operator: 'GreaterThan'
          threshold: 0
          timeAggregation: 'Total'
        }
      ]
    }
    actions: [
      { actionGroupId: people.id }
    ]
  }
}
