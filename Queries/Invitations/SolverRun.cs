using Google.OrTools.Sat;

namespace StakeholderGraph.Invitations;

/// <summary>
/// Runs the solver so that it stops when it is cancelled, and reports progress: the elapsed time, relative to about as many seconds as its
/// limit has steps.
/// </summary>
internal static class SolverRun
{
    private const int TicksOfStep = 5;

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1.0 / TicksOfStep);

    /// <summary>Solves a model.</summary>
    /// <param name="solver">The solver, with its settings.</param>
    /// <param name="model">The model.</param>
    /// <param name="steps">The limit of the solver in its deterministic time.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <param name="found">Receives each solution.</param>
    public static CpSolverStatus Solve(
        CpSolver solver, CpModel model, double steps, CancellationToken cancellationToken, CpSolverSolutionCallback? found = null)
    {
        cancellationToken.ThrowIfCancellationRequested(); // a solver that has not started cannot be stopped
        using var ending = cancellationToken.Register(solver.StopSearch);
        using var reporting = WorkProgress.Current is { } progress ? Reporting(progress, steps) : null;
        var status = solver.Solve(model, found);
        cancellationToken.ThrowIfCancellationRequested();
        return status;
    }

    /// <summary>Searches that end before the first tick are not reported as a step of the work.</summary>
    private static ITimer Reporting(WorkProgress progress, double steps)
    {
        var hasBegun = false;
        return TimeProvider.System.CreateTimer(
            _ =>
            {
                if (!hasBegun)
                {
                    progress.Begin((long)(steps * TicksOfStep));
                    hasBegun = true;
                }

                progress.Add();
            },
            null,
            Tick,
            Tick);
    }
}
