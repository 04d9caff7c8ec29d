using FollowUp.Local.Clock;
using FollowUp.Local.Mailbox;
using FollowUp.Local.Mailbox.Behaviours;
using FollowUp.Local.Mailbox.Inbox;
using FollowUp.Local.Mailbox.Mails;
using FollowUp.Local.Mailbox.Reports;
using FollowUp.Local.Mailbox.Rest;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;

var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.UseUrls(LoopbackUrls.Of(builder.Configuration["urls"]));
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var settings = builder.Configuration.GetRequiredSection("Mailbox").Get<MailboxSettings>()
    ?? throw new InvalidOperationException("The setting Mailbox:AccessKey is missing.");

builder.Services.Configure<HostFilteringOptions>(options => options.AllowedHosts = ["localhost", "127.0.0.1"]);
builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(2));
builder.Services.AddRazorComponents();
// Razor components bring data protection, which would otherwise leave keys in the user's home.
builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
builder.Services.AddSingleton<TimeProvider>(_ => settings.Clock is { } clock ? new MovableClock(clock) : TimeProvider.System);
builder.Services.AddSingleton(settings);
builder.Services.AddSingleton(new MailStore(settings.Folder is { } folder ? new MailFolder(folder) : null));
builder.Services.AddSingleton<CurrentBehaviour>();
builder.Services.AddSingleton<DeliveryReports>();
builder.Services.AddSingleton<SendEndpoint>();
builder.Services.AddSingleton<OperationEndpoint>();
builder.Services.AddSingleton(new ServiceGate(new RequestSignature(settings.AccessKey)));

var app = builder.Build();
app.UseHostFiltering();
app.Use(PageHeaders.AddAsync);
app.MapService();
app.MapApi();
app.MapInbox();

await app.StartAsync();
Console.WriteLine($"Mailbox is ready on {app.Urls.First()}");
await app.WaitForShutdownAsync();
