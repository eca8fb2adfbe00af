using System.Collections.Immutable;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;
using StyleLint.Reading;

namespace StyleLint.Wire;

/// <summary>
/// Whom a draft credits for its text: in the dateline, a byline, the sign-off, the header's source, a line that says so, or a phrase of the
/// house. That somebody told an agency something, or an agency's picture, credits nobody for the words.
/// </summary>
sealed class WireCredits
{
    // A line that credits is a line of its own.
    const int LongestLine = 200;

    readonly List<string> _names = [];
    bool _all;

    /// <summary>The first of the credits; null where nobody is credited.</summary>
    internal Excerpt? At { get; private set; }

    /// <summary>The agencies credited, as the draft or the fact book names them.</summary>
    internal IReadOnlyList<string> Names => _names;

    /// <summary>Whether the draft credits anybody at all.</summary>
    internal bool Any => _all || _names.Count > 0;

    /// <summary>Whether it credits this agency, by whatever name.</summary>
    internal bool Has(string agency, FactBook facts)
    {
        if (_all)
            return true;
        var name = facts.FindAgency(agency)?.Name ?? agency;
        return _names.Exists(each => NameComparer.AreEqual(each, name));
    }

    internal static WireCredits Read(Story story, WireHouse house)
    {
        var credits = new WireCredits();
        var page = story.Page;
        if (page.Dateline is { Credit: { } credit } dateline)
            credits.Add(dateline.Agency?.Name ?? credit.Text, dateline.At);
        foreach (var byline in page.Bylines)
        {
            foreach (var organisation in byline.Organisations)
                credits.Add(story.Facts.FindAgency(organisation.Chars)?.Name ?? organisation.Text, byline.At);
            if (byline.Agency is { } agency)
                credits.Add(agency.Name, byline.At);
        }

        foreach (var part in page.Signoff?.Parts ?? [])
        {
            if (part.Agency is { } agency)
                credits.Add(agency.Name, page.Signoff!.At);
        }

        foreach (var value in story.Draft.Header.Find(FieldKind.Source)?.Values ?? [])
        {
            if (story.Facts.FindAgency(value.Text) is { } agency)
                credits.Add(agency.Name, value.All);
        }

        credits.AddLines(story);
        credits._all = house.Credits.Any(phrase => IsCredited(story, phrase));
        return credits;
    }

    void AddLines(Story story)
    {
        foreach (var passage in story.Draft.Passages)
        {
            if (passage.Text.Length > LongestLine || story.Page.RoleOf(passage) is Role.Furniture or Role.ReaderComments or Role.Caption)
                continue;
            if (!Array.Exists(CreditWords.TextCredits, line => passage.Text.Contains(line, StringComparison.OrdinalIgnoreCase)))
                continue;
            foreach (var agency in story.Facts.Agencies)
            {
                if (Names(passage.Text, agency.Name) || agency.Forms.Any(form => Names(passage.Text, form)))
                    Add(agency.Name, passage.All);
            }
        }

        static bool Names(string text, string name)
        {
            var at = text.IndexOf(name, StringComparison.Ordinal);
            return at >= 0
                && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length]));
        }
    }

    static bool IsCredited(Story story, string phrase) =>
        story.Page.Bylines.Any(byline => byline.At.Chars.Contains(phrase, StringComparison.OrdinalIgnoreCase))
        || story.Draft.Passages.Any(passage =>
            passage.Text.Length <= LongestLine && passage.Text.Contains(phrase, StringComparison.OrdinalIgnoreCase)
        );

    void Add(string name, Excerpt at)
    {
        _names.Add(name);
        At ??= at;
    }
}
