namespace StyleLint.Drafts;

/// <summary>What stands in for code and other things that are no words.</summary>
static class ObjectReplacement
{
    /// <summary>The Unicode object replacement character.</summary>
    internal const char Character = '\uFFFC';
}
