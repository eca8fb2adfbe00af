using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.LanguageServer;

/// <summary>One version of an open file. Immutable; it is read by whoever asks first, and once.</summary>
/// <param name="uri">Its address, as the client writes it.</param>
/// <param name="path">Its full path; null where it is in no file.</param>
/// <param name="version">The client's number for it; null where it gives none.</param>
/// <param name="source">Its text.</param>
/// <param name="desks">The newsroom it is read in.</param>
/// <param name="versions">The versions before; null where there was none.</param>
sealed class Snapshot(string uri, string? path, int? version, SourceText source, Desks desks, DraftVersions? versions = null)
{
    readonly Lock _gate = new();
    Insight? _insight;

    public string Uri => uri;

    public string? Path => path;

    public int? Version => version;

    public SourceText Source => source;

    public Desks Desks => desks;

    /// <summary>For a draft, the versions that were checked, of which this is the next.</summary>
    public DraftVersions Versions { get; } = versions ?? new();

    /// <summary>Whether the file is longer than any that is read; its text is then empty, for it was not kept.</summary>
    public bool IsTooLong { get; init; }

    /// <summary>The file after an edit.</summary>
    public Snapshot After(int? newVersion, SourceText newSource, bool isTooLong) =>
        new(uri, path, newVersion, newSource, desks, Versions) { IsTooLong = isTooLong };

    /// <summary>The same in another newsroom, which remembers nothing of the rules until now.</summary>
    public Snapshot In(Desks other) => new(uri, path, version, source, other) { IsTooLong = IsTooLong };

    /// <summary>Looks something up in what was understood; one thread at a time, for a story is read as it is asked.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public T Read<T>(Func<Insight, T> use, CancellationToken cancel)
    {
        lock (_gate)
        {
            cancel.ThrowIfCancellationRequested();
            return use(_insight ??= Insight.Of(this, cancel));
        }
    }
}
