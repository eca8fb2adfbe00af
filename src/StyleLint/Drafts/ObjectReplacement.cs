namespace StyleLint.Drafts;

/// <summary>Stands in for code and other things that aren't words.</summary>
static class ObjectReplacement
{
    /// <summary>The Unicode object replacement character.</summary>
    internal const char Character = '\uFFFC';
}
