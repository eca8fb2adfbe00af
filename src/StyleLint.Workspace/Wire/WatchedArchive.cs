using System.Collections.Immutable;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire;

/// <summary>An archive that tells the user once when it fails; whoever asked hears of it each time.</summary>
/// <param name="inner">The archive.</param>
/// <param name="failed">Is told what is wrong, once; on any thread.</param>
sealed class WatchedArchive(IWireArchive inner, Action<string> failed) : IWireArchive
{
    int _failures;

    public WireAnswer Ask(WireQuestion question, CancellationToken cancel) => Watch(() => inner.Ask(question, cancel));

    public ImmutableArray<WireStory> Read(ImmutableArray<long> numbers, CancellationToken cancel) =>
        Watch(() => inner.Read(numbers, cancel));

    public ImmutableArray<WireStory> Versions(string agency, string id, CancellationToken cancel) =>
        Watch(() => inner.Versions(agency, id, cancel));

    T Watch<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (WireArchiveException problem)
        {
            if (Interlocked.Increment(ref _failures) == 1)
                failed(problem.Message);
            throw;
        }
    }
}
