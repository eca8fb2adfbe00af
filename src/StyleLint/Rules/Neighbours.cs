using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Text;

namespace StyleLint.Rules;

/// <summary>Whether a part of a page is customary where the page lies.</summary>
public enum Custom
{
    /// <summary>There are too few to tell.</summary>
    Open,

    /// <summary>Some have it and some do not: the site leaves it to the writer.</summary>
    Mixed,

    /// <summary>Nearly every neighbour has it, so a new page is expected to.</summary>
    Expected,

    /// <summary>Fewer than one in five have it: the site does without, or adds it elsewhere.</summary>
    Unheard,
}

/// <summary>
/// What the other pages of a folder carry. A page is expected to have what four fifths of them have, and is not asked for what fewer than
/// one in five have.
/// </summary>
/// <param name="Byline">Of a writer, in the header or on the page.</param>
/// <param name="Headline">Of a headline, in the header or on the page.</param>
public sealed record Neighbours(Custom Byline, Custom Headline)
{
    /// <summary>Fewer pages have no custom.</summary>
    public const int Fewest = 10;

    /// <summary>As many are enough where each has a dated folder of its own: that is an archive, and not where somebody begins.</summary>
    public const int FewestDated = 3;

    const double Share = 0.8;
    const double Few = 0.2;

    /// <summary>Reads the pages of a folder; those that are no stories by their names (README, index) are left out.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="facts">What the newsroom knows.</param>
    /// <param name="fewest">So many pages have a custom.</param>
    public static Neighbours Of(IEnumerable<SourceText> pages, FactBook facts, int fewest = Fewest)
    {
        int all = 0,
            bylines = 0,
            headlines = 0;
        foreach (var source in pages)
        {
            var draft = Draft.Parse(source);
            if (ReportingReader.IsOtherPage(draft))
                continue;
            // Today matters only to dates.
            var page = new Story(draft, facts, DateOnly.MinValue).Page;
            all++;
            bylines += page is { Bylines.IsEmpty: false } or { Signoff: not null } ? 1 : 0;
            headlines += page.Headline is null ? 0 : 1;
        }

        return new(CustomOf(bylines, all, fewest), CustomOf(headlines, all, fewest));
    }

    static Custom CustomOf(int some, int all, int fewest) =>
        all < fewest ? Custom.Open
        : some < all * Few ? Custom.Unheard
        : some >= all * Share ? Custom.Expected
        : Custom.Mixed;
}
