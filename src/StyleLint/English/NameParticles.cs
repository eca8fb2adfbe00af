using StyleLint.Text;

namespace StyleLint.English;

/// <summary>The small words inside names. Each list is as wide as its readers can afford.</summary>
static class NameParticles
{
    /// <summary>The words that join the words of a subject read as a name, prepositions among them: "the mayor of Oslo".</summary>
    internal static readonly WordSet InSubjects = WordSet.Split(
        "of for at from in de der den von van del della di da la le du bin ibn al el ter dos and &"
    );

    /// <summary>Whether a word in lower case may stand in a signature under a quotation.</summary>
    internal static bool IsInSignature(ReadOnlySpan<char> word) =>
        word is "of" or "the" or "and" or "for" or "at" or "in" or "de" or "von" or "van";

    /// <summary>Whether a word in lower case may stand in a speaker's name and office.</summary>
    internal static bool IsInSpeaker(ReadOnlySpan<char> word) =>
        word is "of" or "the" or "de" or "der" or "den" or "van" or "von" or "al" or "bin" or "and";

    /// <summary>The particles of European and Arabic surnames that English copy keeps, from the name rules of AP and Reuters.</summary>
    internal static readonly WordSet OfSurnames = WordSet.Of(
        "von",
        "van",
        "der",
        "den",
        "ter",
        "ten",
        "zu",
        "zum",
        "zur",
        "vom",
        "de",
        "du",
        "des",
        "del",
        "della",
        "dela",
        "di",
        "da",
        "das",
        "dos",
        "do",
        "la",
        "las",
        "le",
        "los",
        "el",
        "al",
        "arap",
        "bin",
        "bint",
        "ibn",
        "ben",
        "abu",
        "af",
        "av",
        "y",
        "e"
    );

    /// <summary>Small words inside names: "Ursula von der Leyen".</summary>
    internal static readonly WordSet InBylines = WordSet.Of(
        "de",
        "del",
        "della",
        "di",
        "da",
        "das",
        "do",
        "dos",
        "du",
        "des",
        "la",
        "le",
        "las",
        "los",
        "van",
        "von",
        "der",
        "den",
        "ten",
        "ter",
        "te",
        "zu",
        "zur",
        "af",
        "av",
        "bin",
        "ibn",
        "bint",
        "al",
        "el",
        "ul",
        "ur",
        "y",
        "e",
        "st",
        "san",
        "of",
        "the",
        "op",
        "in't",
        "'t"
    );
}
