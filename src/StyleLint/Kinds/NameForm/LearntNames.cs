using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using StyleLint.Drafts;
using StyleLint.English;
using StyleLint.Facts;
using StyleLint.Reading;

namespace StyleLint.Kinds;

/// <summary>Counts in how many stories each whole name stands, and writes those that stand often enough as a table for the settings'
/// <c>names</c>.</summary>
/// <remarks>Not safe for use by several threads at once, <see cref="In"/> aside.</remarks>
public sealed class LearntNames
{
    // A name that is a slip from one so many times as common is that slip.
    const int TimesAsCommon = 10;

    readonly Dictionary<string, int> _stories = new(NameComparer.Instance);

    /// <summary>How many stories were counted.</summary>
    public int Stories { get; private set; }

    /// <summary>The whole names of a story, each once: a first name as people have it, or one that a title or a reporting verb shows to be
    /// one, and a surname.</summary>
    public static IReadOnlyCollection<string> In(Story story)
    {
        var names = new HashSet<string>(NameComparer.Instance);
        foreach (var passage in story.Draft.Passages)
        {
            if (story.Page.RoleOf(passage) is not (Role.Body or Role.Caption or Role.Deck) || story.Text.IsHeading(passage))
                continue;
            var tokens = story.NotesOn(passage).Tokens;
            for (var last = 1; last < tokens.Length; last++)
            {
                if (NamePair.GivenOf(story, passage.Text, tokens, last) is not { } given)
                    continue;
                var first = passage.Excerpt(tokens[given].Start, tokens[given].Length);
                var surname = passage.Excerpt(tokens[last].Start, tokens[last].Length);
                if (
                    !NameWords.IsThing(surname.Chars)
                    && !story.Facts.EndsCountry(surname.Chars)
                    && !NameComparer.AreEqual(first.Chars, surname.Chars)
                    && !surname.Chars.ContainsAnyInRange('0', '9')
                    && !surname.Chars.ContainsAny(',', '"')
                    && (KnownNames.IsGivenName(first.Chars) || IsMention(story, passage, surname.End))
                )
                    names.Add($"{first} {surname}");
            }
        }

        return names;
    }

    /// <summary>Counts the names of one story.</summary>
    /// <param name="names">What <see cref="In"/> found.</param>
    public void Add(IEnumerable<string> names)
    {
        Stories++;
        foreach (var name in names)
            CollectionsMarshal.GetValueRefOrAddDefault(_stories, name, out _)++;
    }

    /// <summary>The table: a line that says where it comes from, then each name that is kept and its stories, in the order of the
    /// surnames.</summary>
    /// <param name="fewest">How many stories have to give a name.</param>
    /// <param name="today">The day, for the first line.</param>
    /// <returns>The text and the number of names in it.</returns>
    public (string Table, int Names) Write(int fewest, DateOnly today)
    {
        var slips = Slips(fewest);
        var kept = _stories
            .Where(name => name.Value >= fewest && !slips.Contains(name.Key))
            .Select(name => (Name: name.Key, Stories: name.Value, Key: NameComparer.Folded(NewsroomNames.SurnameOf(name.Key))))
            .OrderBy(name => name.Key, StringComparer.Ordinal)
            .ThenBy(name => name.Name, StringComparer.Ordinal)
            .ToList();
        var table = new StringBuilder();
        table.Append(
            CultureInfo.InvariantCulture,
            $"{NewsroomNames.FirstLine} of people in {Stories:N0} stories, learnt on {today:yyyy-MM-dd}; delete what is wrong\n{NewsroomNames.Columns}\n"
        );
        foreach (var (name, stories, _) in kept)
            table.Append(CultureInfo.InvariantCulture, $"{name},{stories}\n");
        return (table.ToString(), kept.Count);
    }

    // Names that are a slip from a far more common one with the same first name or surname.
    HashSet<string> Slips(int fewest)
    {
        var slips = new HashSet<string>(NameComparer.Instance);
        var often = _stories.Where(name => name.Value >= fewest).ToList();
        AddSlips(often.GroupBy(name => NewsroomNames.GivenOf(name.Key).ToString(), NameComparer.Instance), surnames: true, slips);
        AddSlips(often.GroupBy(name => NewsroomNames.SurnameOf(name.Key).ToString(), NameComparer.Instance), surnames: false, slips);
        return slips;
    }

    static void AddSlips(IEnumerable<IGrouping<string, KeyValuePair<string, int>>> groups, bool surnames, HashSet<string> slips)
    {
        foreach (var group in groups)
        {
            var names = group.OrderByDescending(name => name.Value).ToList();
            // Only the most common are near enough to others to be worth holding against them.
            for (var one = 0; one < names.Count && names[one].Value >= TimesAsCommon; one++)
            {
                for (var other = names.Count - 1; other > one && names[other].Value * TimesAsCommon <= names[one].Value; other--)
                {
                    if (IsSlip(names[other].Key, names[one].Key, surnames))
                        slips.Add(names[other].Key);
                }
            }
        }
    }

    static bool IsSlip(string written, string known, bool surnames) =>
        surnames
            ? NewsroomNames.IsSlip(NewsroomNames.SurnameOf(written), NewsroomNames.SurnameOf(known))
            : NewsroomNames.IsSlip(NewsroomNames.GivenOf(written), NewsroomNames.GivenOf(known));

    static bool IsMention(Story story, Passage passage, int end)
    {
        foreach (var mention in story.MentionsIn(passage))
        {
            if (mention.Given is not null && mention.At.End == end)
                return true;
        }

        return false;
    }
}
