using System.Collections.Immutable;
using StyleLint.Text;

namespace StyleLint.Facts;

/// <summary>What the newsroom knows of people, offices, countries and agencies. Facts are dated: "right" means right on the story's date.</summary>
public sealed class FactBook
{
    /// <summary>Knows nothing.</summary>
    public static FactBook Empty { get; } = new();

    /// <summary>The facts that ship with StyleLint (<c>rules/facts</c>).</summary>
    public static FactBook Default => field ??= Load([]).Value;

    /// <summary>Reads facts files and puts them over the shipped ones; a wrong entry is a problem at its line and the rest is used.</summary>
    public static Loaded<FactBook> Load(IEnumerable<SourceText> files, FactBook? over = null) => throw new NotImplementedException();

    /// <summary>Everybody, in the order of the files.</summary>
    public ImmutableArray<Person> People { get; private init; } = [];

    /// <summary>Every agency, in the order of the files.</summary>
    public ImmutableArray<Agency> Agencies { get; private init; } = [];

    /// <summary>
    /// People of whom any right or wrong form of the name has this surname: the last word, with any particles before it
    /// ("Zelensky", "von der Leyen", "Leyen"); case and accents ignored.
    /// </summary>
    public ImmutableArray<Person> BySurname(ReadOnlySpan<char> surname) => [];

    /// <summary>The agency that a credit names by one of its forms ("Reuters", "AP", "The Associated Press"); capitals matter only for abbreviations.</summary>
    public Agency? FindAgency(ReadOnlySpan<char> name) => null;

    /// <summary>The office that a title names by its name or one of its forms, case ignored ("foreign minister", "Prime Minister", "PM").</summary>
    public Office? FindOffice(ReadOnlySpan<char> title) => null;

    /// <summary>The usual English name of the country or body that a word or phrase names or describes ("Russia", "Russian", "U.S.", "American", "NATO").</summary>
    public string? FindCountry(ReadOnlySpan<char> words) => null;
}
