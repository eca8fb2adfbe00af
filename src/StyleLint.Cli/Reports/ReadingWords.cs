using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Reading;

namespace StyleLint.Cli.Reports;

/// <summary>Who signs a story, with what is named there.</summary>
/// <param name="As">"byline", "dateline", "signoff" or "picture".</param>
/// <param name="At">The words.</param>
/// <param name="Names">The people named.</param>
/// <param name="Organisations">The organisations named.</param>
/// <param name="Jobs">Their jobs, in the words of the page or the sign-off's own.</param>
/// <param name="Agency">The agency, where the facts know it.</param>
sealed record Signer(
    string As,
    Excerpt At,
    IReadOnlyList<Excerpt> Names,
    IReadOnlyList<Excerpt> Organisations,
    IReadOnlyList<string> Jobs,
    Agency? Agency
);

/// <summary>What was read of a story, in the names that both forms of <c>style-lint read</c> use.</summary>
static class ReadingWords
{
    /// <summary>A name of the program's own in small letters: "reader-comments".</summary>
    public static string Name<T>(T value)
        where T : struct, Enum =>
        string.Concat(
            value
                .ToString()
                .Select((letter, at) => char.IsUpper(letter) ? $"{(at > 0 ? "-" : "")}{char.ToLowerInvariant(letter)}" : $"{letter}")
        );

    /// <summary>The passages of the header, then those of the page; each with the field it is the value of.</summary>
    public static IEnumerable<(Passage Passage, HeaderField? Field)> Passages(Draft draft) =>
        [
            .. draft.Header.Fields.SelectMany(field => field.Values.Select(value => (value, (HeaderField?)field))),
            .. draft.Passages.Select(passage => (passage, (HeaderField?)null)),
        ];

    /// <summary>All who sign, in the order in which the page is made up.</summary>
    public static IEnumerable<Signer> Signers(Page page)
    {
        foreach (var byline in page.Bylines)
            yield return new(
                "byline",
                byline.At,
                byline.Names,
                byline.Organisations,
                [.. byline.Jobs.Select(job => job.Text)],
                byline.Agency
            );
        if (page.Dateline is { } dateline)
            yield return new("dateline", dateline.At, [], [], [], dateline.Agency);
        foreach (var part in page.Signoff?.Parts ?? [])
            yield return new("signoff", page.Signoff!.At, part.Names, [], [part.Job], part.Agency);
        foreach (var credit in page.PhotoCredits)
            yield return new("picture", credit.At, credit.Photographer is { } one ? [one] : [], [], [], credit.Agency);
    }

    /// <summary>The mentions of each person, in the order in which the people come up.</summary>
    public static IEnumerable<IReadOnlyList<Mention>> People(Story story) =>
        story.Mentions.GroupBy(mention => mention.Individual).OrderBy(each => each.Key).Select(each => each.ToList());

    /// <summary>Whom of the facts the mentions of one person may be: the narrowest choice that any of them leaves.</summary>
    public static IReadOnlyList<Person> Known(IEnumerable<Mention> mentions) =>
        mentions.Where(mention => !mention.Candidates.IsEmpty).MinBy(mention => mention.Candidates.Length)?.Candidates ?? [];

    /// <summary>The offices that somebody held on the story's day; none where nothing dates it.</summary>
    public static IEnumerable<Tenure> Offices(Person person, Story story) =>
        story.Anchor?.Day is { } day ? person.Tenures.Where(tenure => tenure.Covers(day)) : [];

    /// <summary>"13:22"</summary>
    public static string Place(Excerpt at)
    {
        var (line, column) = at.Passage.Source.PositionAt(at.Span.Start);
        return $"{line + 1}:{column + 1}";
    }
}
