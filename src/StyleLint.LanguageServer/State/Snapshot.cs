using StyleLint.Text;

namespace StyleLint.LanguageServer;

/// <summary>One version of an open file and what was understood of it. Immutable; it is read by whoever asks first, and once.</summary>
sealed class Snapshot(FileVersion version)
{
    readonly Lock _gate = new();
    Insight? _insight;

    /// <summary>The version.</summary>
    public FileVersion Version => version;

    /// <summary>The file after an edit.</summary>
    public Snapshot After(int? number, SourceText source, bool isTooLong) =>
        new(version with { Number = number, Source = source, IsTooLong = isTooLong });

    /// <summary>The same in another newsroom, which remembers nothing of the rules until now.</summary>
    public Snapshot In(Desks other) => new(version with { Desks = other, Versions = new() });

    /// <summary>Looks something up in what was understood; one thread at a time, for a story is read as it is asked.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public T Read<T>(Func<Insight, T> use, CancellationToken cancel)
    {
        lock (_gate)
        {
            cancel.ThrowIfCancellationRequested();
            return use(_insight ??= Insight.Of(version, cancel));
        }
    }
}
