using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;
using StyleLint.Text;

namespace StyleLint.Reading;

/// <summary>Reads sign-offs: "(Reporting by A; writing by B; editing by C)", "— By Jane Roe", "Jane Roe contributed to this report.",
/// "(AFP)".</summary>
static class SignoffReader
{
    // In characters: a dozen writers in as many cities.
    const int Longest = 1200;

    const int LongestSignature = 240;
    const int LongestSignatureOfNames = 90;

    static readonly Marks PhraseEnds = new(".;()[]");

    /// <summary>The sign-off that a passage is or ends with; null where there is none.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="facts">Knows the agencies.</param>
    /// <param name="isLast">Whether no running text follows, so that "— Jane Roe" or "(AFP)" closes the story.</param>
    internal static Signoff? Read(Passage passage, FactBook facts, bool isLast)
    {
        var text = passage.Text.AsSpan();
        var start = FindStart(text);
        if (start >= 0)
            return Parse(LineText.TrimBlanks(passage.Excerpt(start, text.Length - start)), facts);
        return ReadContributed(passage, facts) ?? (isLast ? ReadSignature(passage, facts) : null);
    }

    // Where the job list begins: at the passage's start, in its last brackets, or after its last sentence.
    static int FindStart(ReadOnlySpan<char> text)
    {
        var lead = 0;
        while (lead < text.Length && (LineText.IsBlank(text[lead]) || text[lead] is '(' or '[' or '—' or '–' or '-' or '*'))
            lead++;
        if (text.Length <= Longest && JobLength(text[lead..]) > 0 && IsNameNext(text, lead + JobLength(text[lead..])))
            return lead > 0 && text[lead - 1] is '(' or '[' ? lead - 1 : lead;
        var from = Math.Max(0, text.Length - Longest);
        var found = -1;
        for (var at = text.Length - 1; at > from; at--)
        {
            var opens = text[at] is '(' or '[';
            var follows = text[at] == ' ' && text[at - 1] is '.' or '!' or '"' or '”' or '?';
            // In the middle of a sentence "(and reported by …)" tells the story.
            if (opens && at + 1 < text.Length && char.IsLower(text[at + 1]) && !LineText.EndsSentence(text[..at]))
                continue;
            if (
                (opens || (follows && at + 1 < text.Length && char.IsUpper(text[at + 1])))
                && JobLength(text[(at + 1)..]) is > 0 and var job
                && IsNameNext(text, at + 1 + job)
            )
            {
                // A job after a full stop may be the last of several: "(Reporting by A. Editing by B)" opens with its bracket.
                if (!opens)
                {
                    found = at + 1;
                    continue;
                }

                var close = CloseOf(text[at..]);
                // What follows the closing bracket is story again.
                return close < 0 || text[(at + close + 1)..].Trim().Length <= 2 ? at : found;
            }
        }

        return found;
    }

    // The bracket that closes the one a text opens with; -1 where none does.
    static int CloseOf(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '(' or '[')
                depth++;
            else if (text[at] is ')' or ']' && --depth == 0)
                return at;
        }

        return -1;
    }

    // "Reporting by Jane", never "Reporting by the agency showed".
    static bool IsNameNext(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
            at++;
        return at < text.Length && char.IsUpper(text[at]) && !HasVerb(text[at..]);
    }

    // "Reporting by Jane Roe was cited": a sentence about reporting, no credit.
    static bool HasVerb(ReadOnlySpan<char> text)
    {
        foreach (var word in new Words(text))
        {
            if (CreditWords.MakesSentence(word))
                return true;
        }

        return false;
    }

    // The length of "Additional reporting and writing by " at the start of a text; 0 where it does not start so.
    static int JobLength(ReadOnlySpan<char> text)
    {
        var words = new Words(text[..Math.Min(text.Length, 80)]);
        var jobs = 0;
        var count = 0;
        var end = 0;
        while (words.MoveNext() && ++count <= 7)
        {
            var word = words.Current;
            if (end > 0 && PhraseEnds.IndexIn(text[end..words.Start]) >= 0)
                return 0;
            end = words.End;
            if (jobs > 0 && (word.Equals("by", StringComparison.OrdinalIgnoreCase) || (word is "from" && count <= 4)))
                return words.End;
            if (CreditWords.Jobs.Contains(word))
                jobs++;
            else if (count == 2 && word is "inputs" or "input" && text.StartsWith("with", StringComparison.OrdinalIgnoreCase))
                jobs++;
            else if (!CreditWords.JobModifiers.Contains(word))
                return 0;
        }

        return 0;
    }

    static Signoff Parse(Excerpt at, FactBook facts)
    {
        var parts = ImmutableArray.CreateBuilder<SignoffPart>();
        var inside = LineText.TrimBlanks(at);
        if (inside.Length > 0 && inside.Chars[0] is '(' or '[')
            inside = inside.Slice(1, inside.Length - 1);
        while (inside.Length > 0 && inside.Chars[^1] is ')' or ']' or '.' or ' ')
            inside = inside.Slice(0, inside.Length - 1);
        var start = 0;
        while (start < inside.Length)
        {
            var end = PartEnd(inside.Chars, start);
            var part = LineText.TrimSeparators(inside.Slice(start, end - start));
            var job = JobLength(part.Chars);
            if (job > 0)
            {
                var (names, agency) = BylineReader.ReadNames(LineText.TrimBlanks(part.Slice(job, part.Length - job)), facts);
                parts.Add(new(JobOf(part.Chars[..job]), names, agency));
            }

            start = end + 1;
        }

        return new(at, parts.ToImmutable());
    }

    // A part ends at a semicolon, at a full stop before the next job, or at a comma before the next job.
    static int PartEnd(ReadOnlySpan<char> text, int start)
    {
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == ';' || (text[at] is ',' or '.' && JobLength(text[(at + 1)..].TrimStart()) > 0))
                return at;
        }

        return text.Length;
    }

    // "Additional reporting by" is the job "additional reporting".
    static string JobOf(ReadOnlySpan<char> words)
    {
        var end = words.TrimEnd().LastIndexOf(' ');
        return words[..Math.Max(end, 0)].Trim().ToString().ToLowerInvariant();
    }

    // "Jane Roe and John Doe contributed to this report."
    static Signoff? ReadContributed(Passage passage, FactBook facts)
    {
        var line = LineText.Trim(passage);
        if (line.Length is < 20 or > 300)
            return null;
        var chars = line.Chars;
        var at = chars.IndexOf(" contributed ");
        if (at <= 0)
            return null;
        var rest = chars[(at + " contributed ".Length)..];
        if (rest.StartsWith("reporting") || rest.StartsWith("additional reporting"))
            rest = rest[(rest.IndexOf("reporting") + "reporting".Length)..].TrimStart();
        if (
            !(rest.StartsWith("to this ") || rest.StartsWith("to the report") || rest.StartsWith("from "))
            || LineText.CountWords(rest, 8) > 8
        )
            return null;
        var writers = chars[..at].IndexOf(" writer ") is > 0 and < 40 and var role ? role + " writer ".Length : 0;
        var (names, agency) = BylineReader.ReadNames(LineText.TrimBlanks(line.Slice(writers, at - writers)), facts);
        return names.IsEmpty && agency is null ? null : new(line, [new("additional reporting", names, agency)]);
    }

    // "— By Jane Roe", "— Jane Roe", "(AFP)", "— Reuters", "Source: AP", as the last line of a story.
    static Signoff? ReadSignature(Passage passage, FactBook facts)
    {
        var line = LineText.TrimBlanks(passage.All);
        if (line.Length is < 2 or > LongestSignature || passage.Kind is not PassageKind.Paragraph || FurniturePhrases.IsImprint(line.Chars))
            return null;
        // "By Ada Obi. First published in …": the names end with their sentence.
        if (SentenceEnd(line.Chars) is > 0 and var end)
            line = LineText.TrimBlanks(line.Slice(0, end));
        if (line.Length > LongestSignatureOfNames)
            return null;
        var inside = WithoutFrame(line);
        if (facts.FindAgency(inside.Chars) is { } agency)
            return new(line, [new("reporting", [], agency)]);
        if (SignedNames(line.Chars, inside) is not { } names)
            return null;
        var (people, credited) = BylineReader.ReadNames(names, facts);
        return people.IsEmpty && credited is null ? null : new(line, [new("reporting", people, credited)]);
    }

    // "(AFP)", "Source: AP"
    static Excerpt WithoutFrame(Excerpt line)
    {
        var inside = LineText.TrimSeparators(line);
        if (inside.Length > 2 && inside.Chars[0] is '(' or '[' && inside.Chars[^1] is ')' or ']')
            inside = LineText.TrimSeparators(inside.Slice(1, inside.Length - 2));
        return inside.Chars.StartsWith("source:", StringComparison.OrdinalIgnoreCase)
            ? LineText.TrimBlanks(inside.Slice(7, inside.Length - 7))
            : inside;
    }

    // What stands behind "By" or a dash, if it can be names.
    static Excerpt? SignedNames(ReadOnlySpan<char> line, Excerpt inside)
    {
        var by = BylineOpening.After(inside.Chars) is > 0 and var after ? after : 0;
        if (by == 0)
        {
            var isDashed = line[0] is '—' or '–' or '―' || line.StartsWith("--") || line.StartsWith("- ");
            // "— Norway: 30" is an item of a list.
            if (!isDashed || inside.Chars.ContainsAny(':', '=') || inside.Chars.ContainsAnyInRange('0', '9'))
                return null;
        }

        var names = LineText.TrimBlanks(inside.Slice(by, inside.Length - by));
        var words = LineText.CountWords(names.Chars, 12);
        return names.Length == 0 || words > 12 || (by == 0 && words is < 2 or > 4) || LineText.LastMark(names.Chars) is '!' or '?' or ':'
            ? null
            : names;
    }

    // Where the first sentence ends and another begins; 0 where there is one only. "Ada B. Obi" goes on after its stop.
    static int SentenceEnd(ReadOnlySpan<char> text)
    {
        for (var at = 3; at + 2 < text.Length; at++)
        {
            if (
                text[at] == '.'
                && text[at + 1] == ' '
                && char.IsUpper(text[at + 2])
                && char.IsLower(text[at - 1])
                && char.IsLower(text[at - 2])
            )
                return at + 1;
        }

        return 0;
    }
}
