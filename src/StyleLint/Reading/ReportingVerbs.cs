namespace StyleLint.Reading;

/// <summary>The verbs and phrases with which a story says who said something.</summary>
public static class ReportingVerbs
{
    /// <summary>Whether a word is a form of a reporting verb: said, says, told, added, …; case ignored.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => false;
}
