using System.Collections.Immutable;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire;

/// <summary>An archive for a check that goes on where the archive fails: what cannot be read is not there, and the user is told once.</summary>
/// <param name="inner">The archive.</param>
/// <param name="failed">Is told what is wrong, once; on any thread.</param>
sealed class GuardedArchive(IWireArchive inner, Action<string> failed) : IWireArchive
{
    int _failures;

    public WireAnswer Ask(WireQuestion question, CancellationToken cancel) =>
        Guard(() => inner.Ask(question, cancel)) ?? new([], [.. new byte[question.Fingerprints.Length]]);

    // A story that was found and cannot be read has no words in common with anything.
    public WireStory Read(long number, CancellationToken cancel) => Guard(() => inner.Read(number, cancel)) ?? new("", "unknown", "", "");

    public ImmutableArray<WireStory> Versions(string agency, string id, CancellationToken cancel) =>
        Guard(() => inner.Versions(agency, id, cancel).ToList()) is { } versions ? [.. versions] : [];

    T? Guard<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (WireArchiveException problem)
        {
            if (Interlocked.Increment(ref _failures) == 1)
                failed(problem.Message);
            return null;
        }
    }
}
