namespace StyleLint.Reading;

/// <summary>
/// The versions of one draft, checked one after another as in an editor: unchanged passages are not read again. It also keeps what rules
/// found in each passage, which doubles the memory a draft takes. Safe for use by several threads at once.
/// </summary>
public sealed class DraftVersions
{
    volatile Notebook? _latest;

    /// <summary>The notes on the version checked last; null before the first.</summary>
    internal Notebook? Latest
    {
        get => _latest;
        set => _latest = value;
    }
}
