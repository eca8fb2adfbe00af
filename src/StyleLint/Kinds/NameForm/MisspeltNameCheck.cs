using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;

namespace StyleLint.Kinds;

/// <summary>A whole name that is one slip from a well-known one, and hardly anybody's as it stands.</summary>
sealed class MisspeltNameCheck : IAnalyzer
{
    // How many people may have the odd name by chance: more where the page says that it is the known one, hardly any where it says who
    // else.
    const double InOwnRight = 0.01;
    const double InOwnRightUnlisted = 1;
    const double Confirmed = 50;
    const double GivenOfPublic = 8;
    const double SurnameOfPublic = 2.5;
    const double GivenOfOthers = 1.2;
    const double SurnameOfOthers = 0.3;

    const double StoriesOfOne = 10;

    // Of 100,000 people: a surname that more have is another one, and no slip.
    const double Unlisted = 0.1;
    const double CommonSurname = 1.5;

    public void Analyze(in Analysis analysis)
    {
        var story = analysis.Story;
        var near = new List<NearName>();
        List<(Excerpt At, NearName Known)>? found = null;
        foreach (var passage in story.Draft.Passages)
        {
            if (story.Page.RoleOf(passage) is Role.Body or Role.Caption or Role.Deck)
                Read(story, passage, near, ref found);
        }

        if (found is null)
            return;
        var source = analysis.Draft.Source;
        var reported = new HashSet<string>(NameComparer.Instance);
        foreach (var (at, known) in found)
        {
            if (!reported.Add(at.Text))
                continue;
            ImmutableArray<Related> again =
            [
                .. found
                    .Where(other => other.At != at && NameComparer.AreEqual(other.At.Chars, at.Chars))
                    .Select(other => new Related(source, other.At.Span, $"{other.At} here too")),
            ];
            analysis.Report(
                at,
                [("written", at.Text), ("right", known.Name), ("name", known.Name)],
                Fix.Replace(at, known.Name, $"Change {at} to {known.Name}"),
                again
            );
        }
    }

    static void Read(Story story, Passage passage, List<NearName> near, ref List<(Excerpt, NearName)>? found)
    {
        var tokens = story.NotesOn(passage).Tokens;
        var text = passage.Text.AsSpan();
        for (var last = 1; last < tokens.Length; last++)
        {
            if (NamePair.GivenOf(story, text, tokens, last) is not { } given)
                continue;
            // What a newsroom prints again and again is right, here.
            var names = story.Facts.Names;
            if (names is not null && names.Holds(Word(given), Word(last)))
                continue;
            near.Clear();
            KnownNames.FindNear(Word(given), Word(last), near);
            names?.FindNear(Word(given), Word(last), near);
            if (near.Count == 0)
                continue;
            var at = new Excerpt(passage, tokens[given].Start, tokens[last].End - tokens[given].Start);
            if (IsOfFacts(story, Word(last), at.Chars))
                continue;
            var bearers = KnownNames.Bearers(Word(given), Word(last));
            foreach (var known in near)
            {
                var limit = Limit(story, at, known);
                if (limit < Confirmed && bearers < Confirmed && IsNamedElsewhere(story, at, known))
                    limit = IsIntroduced(passage.Text.AsSpan(at.End)) ? InOwnRightOf(at, known) : Confirmed;
                if (bearers >= limit || (limit < Confirmed && known.IsSurname && KnownNames.SurnameShare(Word(last)) > CommonSurname))
                    continue;
                (found ??= []).Add((at, known));
                break;
            }

            ReadOnlySpan<char> Word(int number) => passage.Text.AsSpan(tokens[number].Start, tokens[number].Length);
        }
    }

    // What the facts call right is right, and what they call wrong is another rule's.
    static bool IsOfFacts(Story story, ReadOnlySpan<char> surname, ReadOnlySpan<char> name)
    {
        foreach (var person in story.Facts.BySurname(surname))
        {
            if (NameComparer.AreEqual(person.Name, name))
                return true;
            foreach (var form in person.Forms)
            {
                if (NameComparer.AreEqual(form, name))
                    return true;
            }

            foreach (var form in person.Wrong)
            {
                if (NameComparer.AreEqual(form, name))
                    return true;
            }
        }

        return false;
    }

    static double Limit(Story story, Excerpt at, NearName known)
    {
        var text = at.Passage.Text.AsSpan();
        var before = text[..at.Start].TrimEnd();
        var rest = text[at.End..];
        // "(Ada Obi)", "(Ada Obi/Pictures)": a credit.
        if (before.EndsWith("(") && rest is [')' or '/', ..])
            return 0;
        var title = TextCursor.LastWord(before).Trim("(\"“'‘").TrimEnd('.');
        if (title is "Gov" or "Governor" && IsGovernor(known.Name))
            return Confirmed;
        var isCongress =
            CongressWords.Senator.Contains(title) || CongressWords.Representative.Contains(title) || SlipWords.Posts.Contains(title);
        if (isCongress || rest.StartsWith(" (R") || rest.StartsWith(" (D"))
        {
            var surname = known.Name.AsSpan(known.Name.LastIndexOf(' ') + 1);
            foreach (var member in Congress.BySurname(surname))
            {
                if (member.IsNamed(known.Name))
                    return Confirmed;
            }

            return InOwnRight;
        }

        if (before.Length + 1 == at.Start && !title.IsEmpty && NamePair.IsTitle(story, title))
            return Held(story, known, title) ? Confirmed : InOwnRightOf(at, known);
        if (IsIntroduced(rest) || IsOfAHouse(rest))
            return InOwnRightOf(at, known);
        // Who stands in story after story is meant sooner than somebody of nearly that name.
        var often = 1 + known.Stories / StoriesOfOne;
        var limit = (known.IsPublic, known.IsSurname) switch
        {
            (true, false) => GivenOfPublic,
            (true, true) => SurnameOfPublic,
            (false, false) => GivenOfOthers,
            _ => SurnameOfOthers,
        };
        return often * limit;
    }

    // The story has the known name too: by surname where that is misspelt, in full where the first name is.
    static bool IsNamedElsewhere(Story story, Excerpt at, NearName known)
    {
        var name = known.IsSurname ? NewsroomNames.SurnameOf(known.Name) : known.Name;
        foreach (var passage in story.Draft.Passages)
        {
            var text = passage.Text.AsSpan();
            for (var from = 0; from < text.Length; )
            {
                var found = text[from..].IndexOf(name);
                if (found < 0)
                    break;
                found += from;
                var end = found + name.Length;
                if (
                    (found == 0 || !char.IsLetter(text[found - 1]))
                    && (end == text.Length || !char.IsLetter(text[end]))
                    && !(ReferenceEquals(passage, at.Passage) && found < at.End && at.Start < end)
                )
                    return true;
                from = end;
            }
        }

        return false;
    }

    // A surname that the census does not know at all is sooner a slip from that of somebody in public life.
    // The first name of somebody outside public life is anybody's: "spokeswoman Elina Kazan".
    static double InOwnRightOf(Excerpt at, NearName known) =>
        known is { IsPublic: false, IsSurname: false } ? 0
        : known is { IsPublic: true, IsSurname: true } && KnownNames.SurnameShare(TextCursor.LastWord(at.Chars)) < Unlisted
            ? InOwnRightUnlisted
        : InOwnRight;

    // Whether the known person held an office that ends with a word: "President", "Secretary".
    static bool Held(Story story, NearName known, ReadOnlySpan<char> title)
    {
        foreach (var person in story.Facts.BySurname(known.Name.AsSpan(known.Name.LastIndexOf(' ') + 1)))
        {
            if (!NameComparer.AreEqual(person.Name, known.Name) && !person.Forms.Contains(known.Name, NameComparer.Instance))
                continue;
            foreach (var tenure in person.Tenures)
            {
                if (EndsWith(tenure.Office.Name, title))
                    return true;
                foreach (var form in tenure.Office.Forms)
                {
                    if (EndsWith(form, title))
                        return true;
                }
            }
        }

        return false;

        static bool EndsWith(ReadOnlySpan<char> office, ReadOnlySpan<char> word) =>
            office.TrimEnd('.').EndsWith(word, StringComparison.OrdinalIgnoreCase);
    }

    static bool IsGovernor(ReadOnlySpan<char> name)
    {
        foreach (var state in StateNames.Postals)
        {
            foreach (var governor in Governors.Of(state))
            {
                if (NameComparer.AreEqual(governor.Name, name))
                    return true;
            }
        }

        return false;
    }

    // "Ada Obi at Harbour Bank": an analyst.
    static bool IsOfAHouse(ReadOnlySpan<char> rest) => rest is [' ', 'a', 't', ' ', var first, ..] && char.IsUpper(first);

    // ", a neighbour", ", 61,", ", who", ", US ambassador to": the page says who this is.
    static bool IsIntroduced(ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith(", "))
            return rest.StartsWith(" of ") || rest.StartsWith("/");
        rest = rest[2..];
        if (rest.IsEmpty)
            return false;
        var words = new Words(rest);
        return char.IsAsciiDigit(rest[0])
            || (
                words.MoveNext()
                && !SlipWords.NotIntroducing.Contains(words.Current)
                && (char.IsLower(words.Current[0]) || rest.StartsWith("US ") || rest.StartsWith("U.S. ") || StateNames.At(rest) is not null)
            );
    }
}
