using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>The spelling of the names of people in the facts.</summary>
sealed class NameForm : IAnalyzer
{
    // A story names no more people than that; a list of results may.
    const int MostNames = 64;

    readonly bool _wrong;

    NameForm(bool wrong) => _wrong = wrong;

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "name-form",
            "Finds names that are wrong according to the facts, misspelt, or written in two ways.",
            [
                new("wrong", "A spelling the facts list as wrong.", ["written", "right", "name"], static () => new NameForm(wrong: true)),
                new("variant", "Two correct spellings of a name in one story.", ["written", "right", "name"], static () =>
                    new NameForm(wrong: false)
                ),
                new("misspelt", "A rare name one slip away from a well-known one.", ["written", "right", "name"], static () =>
                    new MisspeltNameCheck()
                ),
                new(
                    "slip",
                    "A surname that is one slip from one which the draft gives with a first name.",
                    ["written", "right", "name"],
                    static () => new SurnameSlipCheck()
                ),
                new("place", "A town that is one slip from one of the state behind it.", ["written", "right", "name"], static () =>
                    new PlaceSlipCheck()
                ),
                new("address", "A name that is one slip from the address or handle beside it.", ["written", "right", "name"], static () =>
                    new AddressNameCheck()
                ),
            ]
        );

    public void Analyze(in Analysis analysis)
    {
        if (_wrong)
            FindWrong(analysis);
        else
            FindVariants(analysis);
    }

    static void FindWrong(in Analysis analysis)
    {
        foreach (var mention in analysis.Story.Mentions)
        {
            if (
                mention is not { Given: { } given, Candidates: [var person] }
                || !Contains(person.Wrong, mention.At.Chars)
                || IsRight(person, mention.At.Chars)
            )
                continue;
            // The surname stays as this newsroom spells it; only the given name is put right.
            var right = RightGiven(person, mention.Surname.Chars);
            var fixes =
                right.Length == 0
                    ? Fix.Replace(mention.At, person.Name, $"Change {mention.At} to {person.Name}")
                    : Fix.Replace(given, right, $"Change {given} to {right}");
            analysis.Report(
                right.Length == 0 ? mention.At : given,
                [
                    ("written", mention.At.Text),
                    ("right", right.Length == 0 ? person.Name : $"{right} {mention.Surname}"),
                    ("name", person.Name),
                ],
                fixes
            );
        }
    }

    static void FindVariants(in Analysis analysis)
    {
        var story = analysis.Story;
        Dictionary<Person, Mention>? first = null;
        List<Mention>? others = null;
        foreach (var mention in story.Mentions)
        {
            if (mention is { Given: not null, Candidates.IsEmpty: true })
                FindAlike(analysis, mention, others ??= []);
            if (
                mention is not { Given: { } given, Candidates: [var person] }
                || Contains(person.Wrong, mention.At.Chars)
                || story.QuoteAt(mention.At) is not null
            )
                continue;
            first ??= new(ReferenceEqualityComparer.Instance);
            if (first.TryAdd(person, mention))
                continue;
            var before = first[person];
            if (!IsVariant(before.Given!.Value.Chars, given.Chars) && !IsVariant(before.Surname.Chars, mention.Surname.Chars))
                continue;
            ReportVariant(analysis, mention, before, person.Name);
        }
    }

    // People whom the facts do not know: the surname is the same, the given name sounds the same.
    static void FindAlike(in Analysis analysis, Mention mention, List<Mention> others)
    {
        if (others.Count == MostNames || analysis.Story.QuoteAt(mention.At) is not null)
            return;
        foreach (var other in others)
        {
            if (other.Individual == mention.Individual || other.At.Chars.Equals(mention.At.Chars, StringComparison.OrdinalIgnoreCase))
                return;
        }

        foreach (var other in others)
        {
            // A surname is another check's.
            if (
                !NameComparer.AreEqual(other.Surname.Chars, mention.Surname.Chars)
                || !NameSound.IsAlike(other.Given!.Value.Chars, mention.Given!.Value.Chars)
            )
                continue;
            ReportVariant(analysis, mention, other, other.At.Text);
            break;
        }

        others.Add(mention);
    }

    static void ReportVariant(in Analysis analysis, Mention mention, Mention before, string name) =>
        analysis.Report(
            mention.At,
            [("written", mention.At.Text), ("right", before.At.Text), ("name", name)],
            [
                .. Fix.Replace(mention.At, before.At.Text, $"Change {mention.At} to {before.At}"),
                .. Fix.Replace(before.At, mention.At.Text, $"Change {before.At} to {mention.At}"),
            ],
            [new(analysis.Draft.Source, before.At.Span, $"{before.At} here")]
        );

    // A slip of spelling, not a nickname: two words of nearly the same letters, neither the short form of the other.
    static bool IsVariant(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        one = FirstWord(one);
        other = FirstWord(other);
        if (one.Length < 4 || other.Length < 4 || NameComparer.AreEqual(one, other) || one.StartsWith(other) || other.StartsWith(one))
            return false;
        return NameSound.Differences(one, other) <= 2;
    }

    static string RightGiven(Person person, ReadOnlySpan<char> surname)
    {
        if (GivenOf(person.Name, surname) is { Length: > 0 } own)
            return own;
        foreach (var form in person.Forms)
        {
            if (GivenOf(form, surname) is { Length: > 0 } given)
                return given;
        }

        return "";
    }

    static string GivenOf(string form, ReadOnlySpan<char> surname)
    {
        var cut = form.Length - surname.Length;
        return cut > 1 && form[cut - 1] == ' ' && NameComparer.AreEqual(form.AsSpan(cut), surname) ? form[..(cut - 1)] : "";
    }

    static bool IsRight(Person person, ReadOnlySpan<char> name) => NameComparer.AreEqual(name, person.Name) || Contains(person.Forms, name);

    static bool Contains(ImmutableArray<string> forms, ReadOnlySpan<char> name)
    {
        foreach (var form in forms)
        {
            if (NameComparer.AreEqual(form, name))
                return true;
        }

        return false;
    }

    static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> words) => words.IndexOf(' ') is var cut and >= 0 ? words[..cut] : words;
}
