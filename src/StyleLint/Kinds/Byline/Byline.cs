using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;
using StyleLint.Text;
using StyleLint.Yaml;

namespace StyleLint.Kinds;

/// <summary>Bylines that name nobody, somebody who is none, or the wrong one.</summary>
sealed class BylineKind : IAnalyzer
{
    readonly Offence _offence;

    BylineKind(Offence offence) => _offence = offence;

    enum Offence
    {
        WithoutPerson,
        Placeholder,
        OverAgencyDateline,
        Malformed,
        HeaderMismatch,
        SignoffMismatch,
    }

    /// <summary>The kind.</summary>
    internal static RuleKind Kind { get; } =
        new(
            "byline",
            "Checks who a byline names and how it is written.",
            [
                new("without-person", "A byline with an organisation, desk or job but no person.", ["byline", "name"], static () =>
                    new BylineKind(Offence.WithoutPerson)
                ),
                new("placeholder", "A placeholder left in a byline.", ["byline", "name"], static () => new BylineKind(Offence.Placeholder)),
                new(
                    "over-agency-dateline",
                    "A staff byline above a dateline that credits an agency.",
                    ["byline", "name", "agency", "writers"],
                    static () => new BylineKind(Offence.OverAgencyDateline)
                ),
                new("malformed", "A letter in place of a bar, \"By:\", or a doubled \"By\".", ["byline", "written", "wanted"], static () =>
                    new BylineKind(Offence.Malformed)
                ),
                new("header-mismatch", "A header and a text that name different writers.", ["byline", "name", "author"], static () =>
                    new BylineKind(Offence.HeaderMismatch)
                ),
                new(
                    "signoff-mismatch",
                    "A sign-off and a byline that name different writers.",
                    ["byline", "name", "writers", "written"],
                    static () => new BylineKind(Offence.SignoffMismatch)
                ),
            ]
        );

    public void Analyze(in Analysis analysis)
    {
        if (_offence == Offence.OverAgencyDateline)
        {
            CheckAgency(analysis);
            return;
        }

        if (_offence == Offence.HeaderMismatch)
        {
            BylineMismatchCheck.Check(analysis);
            return;
        }

        if (_offence == Offence.SignoffMismatch)
        {
            CheckSignoff(analysis);
            return;
        }

        foreach (var byline in analysis.Story.Page.Bylines)
        {
            switch (_offence)
            {
                case Offence.WithoutPerson:
                    CheckPerson(analysis, byline);
                    break;
                case Offence.Placeholder:
                    CheckPlaceholder(analysis, byline);
                    break;
                default:
                    CheckForm(analysis, byline);
                    break;
            }
        }
    }

    static void CheckPerson(in Analysis analysis, Byline byline)
    {
        if (!byline.Names.IsEmpty || byline.Agency is not null || (byline.Organisations.IsEmpty && byline.Jobs.IsEmpty))
            return;
        foreach (var organisation in byline.Organisations)
        {
            // Leading articles are signed by the board, and mean to be. An institute or a council signs as a whole; a newsroom has people.
            if (
                organisation.Chars.Contains("editor", StringComparison.OrdinalIgnoreCase)
                || !BylinePiece.IsNewsroomCrowd(organisation.Chars)
            )
                return;
        }

        // "Coast Herald staff" says that several wrote it, and is a house's choice.
        if (byline.At.Chars.EndsWith("staff", StringComparison.OrdinalIgnoreCase) || IsJobUnderName(analysis.Draft, byline))
            return;
        // Another byline or the sign-off may name who this one leaves out.
        foreach (var other in analysis.Story.Page.Bylines)
        {
            if (!other.Names.IsEmpty || other.Agency is not null)
                return;
        }

        foreach (var part in analysis.Story.Page.Signoff?.Parts ?? [])
        {
            if (!part.Names.IsEmpty)
                return;
        }

        analysis.Report(
            byline.At,
            [("byline", byline.At.Text), ("name", Join(byline.Organisations.IsEmpty ? byline.Jobs : byline.Organisations))]
        );
    }

    // "Ada Obi" on a line of its own, and "Opinion contributor" below it.
    static bool IsJobUnderName(Draft draft, Byline byline)
    {
        if (!byline.Organisations.IsEmpty || byline.At.Passage.Index < 1)
            return false;
        var above = draft.Passages[byline.At.Passage.Index - 1].Text;
        var count = 0;
        foreach (var word in new Words(above))
        {
            if (!char.IsUpper(word[0]))
                return false;
            count++;
        }

        return count is >= 2 and <= MostNameWords && !above.AsSpan().TrimEnd().EndsWith(".");
    }

    const int MostNameWords = 4;

    static void CheckPlaceholder(in Analysis analysis, Byline byline)
    {
        foreach (var name in byline.Names)
        {
            if (BylineWords.IsPlaceholder(name.Chars))
                analysis.Report(name, [("byline", byline.At.Text), ("name", name.Text)]);
        }
    }

    static void CheckForm(in Analysis analysis, Byline byline)
    {
        if (byline.InHeader)
            return;
        var chars = byline.At.Chars;
        for (var at = 1; at + 1 < chars.Length; at++)
        {
            if (
                chars[at] is 'l' or 'I'
                && LineText.IsBlank(chars[at - 1])
                && LineText.IsBlank(chars[at + 1])
                && LineParts.IsBarLetter(chars, at)
            )
            {
                Report(analysis, byline.At.Slice(at, 1), byline, "|", "Change the letter to a bar", FixSafety.Safe);
                return;
            }
        }

        var by = IndexOfBy(chars);
        if (by < 0)
            return;
        var rest = chars[(by + 2)..];
        var blanks = rest.Length - rest.TrimStart().Length;
        if (blanks < rest.Length && rest[blanks] == ':')
        {
            Report(
                analysis,
                byline.At.Slice(by, 2 + blanks + 1),
                byline,
                chars[by..(by + 2)].ToString(),
                "Drop the colon",
                FixSafety.NeedsReview
            );
        }
        else if (blanks > 0 && IndexOfBy(rest) == blanks)
        {
            Report(
                analysis,
                byline.At.Slice(by, 2 + blanks + 2),
                byline,
                chars[by..(by + 2)].ToString(),
                "Drop one \"By\"",
                FixSafety.NeedsReview
            );
        }
    }

    static void Report(in Analysis analysis, Excerpt at, Byline byline, string wanted, string title, FixSafety safety) =>
        analysis.Report(at, [("byline", byline.At.Text), ("written", at.Text), ("wanted", wanted)], Fix.Replace(at, wanted, title, safety));

    // The word "By" at the start of the byline or of a part of it.
    static int IndexOfBy(ReadOnlySpan<char> chars)
    {
        foreach (var word in new Words(chars))
        {
            if (!word.Equals("by", StringComparison.OrdinalIgnoreCase))
                continue;
            chars.Overlaps(word, out var at);
            return at;
        }

        return -1;
    }

    static void CheckAgency(in Analysis analysis)
    {
        var page = analysis.Story.Page;
        if (page.Dateline is not { Agency: { } agency } dateline || page.Bylines.IsEmpty)
            return;
        var shown = page.Bylines[0];
        bool isOwn = false,
            hasJob = false,
            isCertain = false;
        foreach (var byline in page.Bylines)
        {
            // What stands between "By" and the agency's credit is the agency's own byline.
            if (byline.Agency is not null || ReferenceEquals(byline.At.Passage, dateline.At.Passage))
                return;
            if (byline.Names.IsEmpty)
                continue;
            if (shown.Names.IsEmpty || BylineWords.IsPlaceholder(shown.Names[0].Chars))
                shown = byline;
            isOwn |= !byline.Organisations.IsEmpty || IsStaff(byline, analysis.Staff);
            hasJob |= !byline.Jobs.IsEmpty;
            isCertain |= WriterNames.IsCertain(byline);
        }

        if (shown.Names.IsEmpty || BylineWords.IsPlaceholder(shown.Names[0].Chars))
            return;
        var writers = SignoffWriters.Of(page);
        var contradicts = SignoffWriters.IsWrittenBy(page, agency);
        // Agencies sign as well, and their sign-offs often name only those who helped: a byline is somebody else's where it says so itself,
        // or gives a job while the sign-off says that others reported.
        var isOthers = contradicts || (hasJob && isCertain && SignoffWriters.NamesReporters(page));
        if (AnyShared(page.Bylines, SignoffWriters.Everybody(page)) || (!isOwn && !isOthers))
            return;
        var related = ImmutableArray.CreateBuilder<Related>(2);
        related.Add(new(analysis.Draft.Source, dateline.At.Span, $"the dateline credits {agency.Name}"));
        if (page.Signoff is { } signoff && (contradicts || !writers.IsEmpty))
            related.Add(new(analysis.Draft.Source, signoff.At.Span, "the sign-off names who wrote it"));
        analysis.Report(
            shown.At,
            [
                ("byline", shown.At.Text),
                ("name", Join(shown.Names)),
                ("agency", agency.Name),
                ("writers", writers.IsEmpty ? agency.Name : Join(writers)),
            ],
            related: related.ToImmutable()
        );
    }

    // Under an agency's dateline it is the agency's credit that the byline contradicts, and byline-over-agency-dateline says so.
    static void CheckSignoff(in Analysis analysis)
    {
        var page = analysis.Story.Page;
        if (page.Signoff is not { } signoff || page.Dateline is { Agency: not null })
            return;
        Byline? shown = null;
        foreach (var byline in page.Bylines)
        {
            if (byline.Agency is not null)
                return;
            if (byline.Names.IsEmpty || BylineWords.IsPlaceholder(byline.Names[0].Chars) || !WriterNames.IsCertain(byline))
                continue;
            // A user name in the header is whoever put the page up.
            if (byline.InHeader && WriterNames.IsHandle(byline.Names[0].Chars))
                return;
            shown ??= byline;
        }

        var writers = SignoffWriters.Of(page);
        if (shown is null || writers.IsEmpty || AnyShared(page.Bylines, writers))
            return;
        analysis.Report(
            signoff.At,
            [("byline", shown.At.Text), ("name", Join(shown.Names)), ("writers", Join(writers)), ("written", signoff.At.Text)],
            related: [new(analysis.Draft.Source, shown.At.Span, "the byline names another writer")]
        );
    }

    static bool IsStaff(Byline byline, Staff staff)
    {
        foreach (var name in byline.Names)
        {
            foreach (var writer in staff.Writers)
            {
                if (name.Chars.Equals(writer, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }

        return false;
    }

    // One name that stands in both is enough: bylines leave out who only helped.
    static bool AnyShared(ImmutableArray<Byline> bylines, ImmutableArray<Excerpt> writers)
    {
        foreach (var byline in bylines)
        {
            foreach (var name in byline.Names)
            {
                foreach (var writer in writers)
                {
                    if (
                        Surname(name.Chars).Equals(Surname(writer.Chars), StringComparison.OrdinalIgnoreCase)
                        || WriterNames.MaySame(name.Chars, writer.Chars)
                    )
                        return true;
                }
            }
        }

        return false;
    }

    static ReadOnlySpan<char> Surname(ReadOnlySpan<char> name) => TextCursor.LastWord(name);

    static string Join(ImmutableArray<Excerpt> names) =>
        names.Length switch
        {
            0 => "",
            1 => names[0].Text,
            _ => $"{string.Join(", ", names.Take(names.Length - 1))} and {names[^1]}",
        };
}
