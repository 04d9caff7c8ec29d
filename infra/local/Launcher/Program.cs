using FollowUp.Local.Launcher;
using FollowUp.Local.Launcher.Life;

using var stopped = new CancellationTokenSource();
using var interrupt = System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGINT, Stop);
using var terminate = System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGTERM, Stop);
try
{
    return args switch
    {
        ["run", .. var options] when options.All(option => option is "--fresh" or "--empty") =>
            await RunCommand.RunAsync(options.Contains("--fresh"), options.Contains("--empty"), stopped.Token),
        ["demo"] => await DemoCommand.RunAsync(stopped.Token),
        ["demo", "--life"] => await LifeCommand.RunAsync(stopped.Token),
        ["test", .. var names] when names.Length < 2 => await TestCommand.RunAsync(names is [var name] ? name : null, stopped.Token),
        _ => Explain(),
    };
}
catch (LauncherException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Text.Json.JsonException)
{
    Console.Error.WriteLine($"The data folder cannot be used. {exception.Message} Mend it, or name another in FOLLOWUP_DATA.");
    return 1;
}
catch (OperationCanceledException) when (stopped.IsCancellationRequested)
{
    return 130;
}

void Stop(System.Runtime.InteropServices.PosixSignalContext context)
{
    context.Cancel = !stopped.IsCancellationRequested;
    stopped.Cancel();
}

static int Explain()
{
    Console.Error.WriteLine(
        """
        ./followup run [--fresh] [--empty]   starts everything and keeps it running (--fresh: begin anew; --empty: without the sample)
        ./followup demo [--life]             plays the 2022 evaluation from import to report (--life: three cohorts, until all is forgotten)
        ./followup test [NAME]               runs the tests, or those whose name contains NAME
        """);
    return 2;
}
