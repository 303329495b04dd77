using StakeholderGraph;
using StakeholderGraph.Asking;

if (Arguments.Read(args, Environment.GetEnvironmentVariable, out var problem) is not { } arguments)
{
    Console.Error.WriteLine(problem);
    return ExitCodes.Usage;
}

if (arguments.Help)
{
    Console.Out.WriteLine(Arguments.Usage);
    return ExitCodes.Stopped;
}

return await ExitCodes.OfAsync(async () =>
{
    // Until the host handles signals, a signal ends the process at once; an interrupted import leaves nothing behind.
    var stopping = CancellationToken.None;
    ListeningPorts.Probe(arguments.Urls);
    var certificate = arguments.Certificate?.Load();
    var loaded = await FirstRun.LoadAsync(arguments, TimeProvider.System, stopping);
    if (loaded is not null)
    {
        Announcements.Loaded(arguments.Store, loaded);
    }

    await using var network = await Stores.OpenReaderAsync(
        arguments.Store,
        TimeProvider.System,
        stopping,
        new StoreWatch(Announcements.Lost, Announcements.Found));
    await using var plans = await Stores.OpenPlansAsync(arguments.Store, TimeProvider.System, stopping);
    var keys = new KeyRing(arguments.Keys);
    keys.Check();
    await using var app = Server.Build(arguments, certificate, network, plans);

    app.UseRefusals();
    app.UsePlacement(arguments);
    app.UseSecurityHeaders();
    app.UseFailures();
    app.UseHostCheck(arguments.Hosts);
    app.UseHeadAsGet();
    app.UseResponseCompression();
    app.UsePage();
    app.UseRouting();
    app.UseRequestTimeouts();
    app.UseAccessCheck(keys);

    app.MapHealth();
    app.MapPage();
    app.MapDocs();
    var api = app.MapGroup("/api/v1");
    var questions = app.Services.GetRequiredService<IReadOnlyList<QuestionDescription>>();
    var counts = questions.OfType<QuestionDescription<WhomToInvite, InvitationList>>().Select(EligibleEndpoint.Of);
    api.MapQuestions([.. questions, .. counts, QuestionsEndpoint.Of(questions), FormatsEndpoint.Description]);

    api.MapAccess(keys);
    api.MapPlans();
    api.MapImport();

    app.MapMcp("/mcp");

    await Server.StartAsync(app, arguments);
    await Announcements.ReadyAsync(
        app,
        arguments,
        network,
        loaded is null ? ["/", "/docs"] : await FirstRun.WorthOpeningAsync(network, stopping));
    var rehearsal = Task.Run(() => Rehearsal.AskAsync(questions, network, app.Lifetime.ApplicationStopping), CancellationToken.None);
    await app.WaitForShutdownAsync(stopping);
    await rehearsal;
});
