namespace StyleLint.Reading;

/// <summary>
/// The versions of one draft, checked one after another as in an editor: what was read in passages that have not changed is not read again.
/// It keeps what rules looked for in each passage as well, which takes a draft twice the memory. Safe for use by several threads at once.
/// </summary>
public sealed class DraftVersions
{
    volatile Notebook? _latest;

    /// <summary>The notes on the version that was checked last; null before the first.</summary>
    internal Notebook? Latest
    {
        get => _latest;
        set => _latest = value;
    }
}
