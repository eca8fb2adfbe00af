using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Rules;

/// <summary>Whether a part of a page is customary in the page's folder.</summary>
public enum Custom
{
    /// <summary>There are too few pages to tell.</summary>
    Open,

    /// <summary>Some have it and some don't: the site leaves it to the writer.</summary>
    Mixed,

    /// <summary>Nearly every neighbour has it, so a new page is expected to.</summary>
    Expected,

    /// <summary>Fewer than one in five have it: the site does without it, or adds it elsewhere.</summary>
    Unheard,
}

/// <summary>
/// What the other pages of a folder have. A page is expected to have what four fifths of them have, but not what fewer than one in five
/// have.
/// </summary>
/// <param name="Byline">Whether a byline is customary, in the header or on the page.</param>
/// <param name="Headline">Whether a headline is customary, in the header or on the page.</param>
public sealed record Neighbours(Custom Byline, Custom Headline)
{
    /// <summary>Of a file name whose day is that of the header, give or take <see cref="MostDaysApart"/>. On a site that was moved from
    /// elsewhere, names may all have the day of the move.</summary>
    public Custom DayInName { get; init; }

    /// <summary>How far the day in a file's name may be from the header's, in days: a file is named when the story is begun, and stories
    /// wait. Of 416 dated posts none waited longer than four weeks.</summary>
    public const int MostDaysApart = 60;

    /// <summary>Fewer pages than this are no custom.</summary>
    public const int Fewest = 10;

    /// <summary>The number that is enough if each page has a dated folder of its own: that is an archive, not a place where somebody is
    /// starting out.</summary>
    public const int FewestDated = 3;

    const double Share = 0.8;
    const double Few = 0.2;

    /// <summary>Reads the pages of a folder; those whose names show they aren't stories (README, index) are left out.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="facts">What the newsroom knows.</param>
    /// <param name="fewest">How many pages it takes to make a custom.</param>
    public static Neighbours Of(IEnumerable<SourceText> pages, FactBook facts, int fewest = Fewest)
    {
        int all = 0,
            bylines = 0,
            headlines = 0,
            dated = 0,
            datedAlike = 0;
        foreach (var source in pages)
        {
            var draft = Draft.Parse(source);
            if (ReportingReader.IsOtherPage(draft))
                continue;
            // Today matters only to dates.
            var story = new Story(draft, facts, DateOnly.MinValue);
            var page = story.Page;
            all++;
            bylines += page is { Bylines.IsEmpty: false } or { Signoff: not null } ? 1 : 0;
            headlines += page.Headline is null ? 0 : 1;
            if (
                PathDate.Read(source.Path) is { } named
                && AnchorReader.ReadPublished(story.Text) is { Source: AnchorSource.Header } published
            )
            {
                dated++;
                datedAlike += AreNear(published.Day, named) ? 1 : 0;
            }
        }

        return new(CustomOf(bylines, all, fewest), CustomOf(headlines, all, fewest)) { DayInName = CustomOf(datedAlike, dated, fewest) };
    }

    /// <summary>Whether a file may be named for one day and published on another.</summary>
    internal static bool AreNear(DateOnly published, DateOnly named) => Math.Abs(published.DayNumber - named.DayNumber) <= MostDaysApart;

    static Custom CustomOf(int some, int all, int fewest) =>
        all < fewest ? Custom.Open
        : some < all * Few ? Custom.Unheard
        : some >= all * Share ? Custom.Expected
        : Custom.Mixed;
}
