using System.Globalization;
using System.Text.RegularExpressions;
using StyleLint.Facts;
using StyleLint.Text;

namespace StyleLint.Measures;

/// <summary>The faults that are planted.</summary>
static partial class Faults
{
    const string Months =
        "January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?";

    static readonly string[] MonthStarts = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The rules that ask who says a quotation.</summary>
    public static string[] QuotationRules { get; } = ["attribution/unattributed-quote", "attribution/distant-attribution"];

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("weekday changed beside its date", ["dates/weekday-mismatch", "dates/dateline-mismatch"], WrongWeekdays),
        new("day that does not exist", ["dates/impossible-date", "dates/weekday-mismatch"], ImpossibleDays),
        new("incumbent called former", ["titles/former-but-incumbent"], FormerIncumbents),
        new("day words without any date", ["dates/undated"], Undated),
        new(
            "number in the headline changed",
            ["titles/headline-number-not-in-body", "titles/headline-number-differs", "titles/title-heading-mismatch"],
            HeadlineNumbers
        ),
        new("cue and speaker deleted beside a quotation", QuotationRules, LostSpeakers),
    ];

    [GeneratedRegex(
        $@"\b(?<month>{Months}) (?<day>\d{{1,2}})(?<tail>,?\s+\d{{4}})?\b(?![:.,]\d|[\d%-])|(?<![\d.,:-])\b(?<day>\d{{1,2}}) (?<month>{Months})(?<tail>,?\s+\d{{4}})?\b(?!\s\d)"
    )]
    private static partial Regex DayOfMonth { get; }

    [GeneratedRegex(
        @"\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b[.,]?(?: the)?(?: evening| morning| night| afternoon)?,? ?(?:\()?$"
    )]
    private static partial Regex EndsInWeekday { get; }

    [GeneratedRegex(
        @"^,? (?:\()?(?:[A-Z][a-z]+day)\b|^ ?(?:-|–|to|and|or|until|through|/|&) ?(?:\w+ )?\d|^(?:st|nd|rd|th)\b|^ (?:people|men|women)\b"
    )]
    private static partial Regex GoesOnAsDate { get; }

    [GeneratedRegex(@"(?:-|–|to|and|between|or|/|&|No\.|number) ?$|\b(?:last|next),?\s\z", RegexOptions.IgnoreCase)]
    private static partial Regex LeadsIntoRange { get; }

    [GeneratedRegex(@"\b(?:on|last|next) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\byesterday\b|\btomorrow\b")]
    private static partial Regex DayWord { get; }

    [GeneratedRegex(
        @"(?<![\w.,:$£€-])(?<number>\d{1,3}(?:,\d{3})+|\d{2,}(?:\.\d+)?|\d+\.\d+|[2-9])(?=%|bn|m\b|pct\b| |$)(?! ?-| ?(?:pct )?\d)"
    )]
    private static partial Regex HeadlineNumber { get; }

    [GeneratedRegex(
        "(?<before>^|[.!?] |[”\"] )(?<lead>)(?<open>[\"“])(?<words>[^\"“”]{25,400}?)(?<stop>[,.!?])(?<close>[\"”])(?<tail> [^\"“”.!?]{3,110}[.])(?= |$)",
        RegexOptions.Multiline
    )]
    private static partial Regex QuoteThenSpeaker { get; }

    [GeneratedRegex(
        "(?<before>^|[.!?] )(?<tail>[A-Z][^\"“”.!?]{3,90}[:,] )(?<open>[\"“])(?<words>[^\"“”]{25,400}?)(?<stop>[.!?])(?<close>[\"”])(?= |$)",
        RegexOptions.Multiline
    )]
    private static partial Regex SpeakerThenQuote { get; }

    [GeneratedRegex("(?<=^|[\\s(\\[])[\"“](?<words>(?:[^\"“”\n]|\n(?!\\s*\n))+)[\"”]", RegexOptions.Multiline)]
    private static partial Regex Quotation { get; }

    [GeneratedRegex(
        @"\b(?:said|says|told|added|adds|explained|insisted|warned|argued|claimed|admitted|commented|continued|replied|stated|announced|noted|complained|concluded|according to)\b"
    )]
    private static partial Regex Cue { get; }

    /// <summary>How many quotations of five words and more a story's text has.</summary>
    public static int CountQuotations(SoundStory story)
    {
        var count = 0;
        foreach (Match match in Quotation.Matches(story.Text, story.Body))
            count += match.Groups["words"].Value.Count(char.IsWhiteSpace) >= 4 ? 1 : 0;
        return count;
    }

    // Both twins get a weekday: the right one, and a wrong one.
    static IEnumerable<Planted> WrongWeekdays(SoundStory story)
    {
        foreach (var (match, date) in Dates(story))
        {
            if (EndsInWeekday.IsMatch(story.Text[Math.Max(0, match.Index - 24)..match.Index]))
                continue;
            var comma = char.IsLetter(match.ValueSpan[0]) ? ", " : " ";
            var wrong = date.AddDays(1 + ((story.Seed + match.Index) % 6)).DayOfWeek;
            yield return new(
                story.With(match.Index, 0, $"{date.DayOfWeek}{comma}"),
                story.With(match.Index, 0, $"{wrong}{comma}"),
                new(match.Index, match.Length + $"{wrong}{comma}".Length)
            );
        }
    }

    static IEnumerable<Planted> ImpossibleDays(SoundStory story)
    {
        foreach (var (match, date) in Dates(story))
        {
            if (EndsInWeekday.IsMatch(story.Text[Math.Max(0, match.Index - 24)..match.Index]))
                continue;
            var day = match.Groups["day"];
            // Without a year, any February may have its 29.
            var longest = DateTime.DaysInMonth(match.Groups["tail"].Success ? date.Year : 2024, date.Month);
            var wrong = (longest + 1).ToString(CultureInfo.InvariantCulture);
            yield return new(story.Text, story.With(day.Index, day.Length, wrong), new(match.Index, match.Length));
        }
    }

    // The day of the month and the year it can only have: the written one, or the one in which the day lies near the story's own.
    static IEnumerable<(Match Match, DateOnly Date)> Dates(SoundStory story)
    {
        foreach (Match match in DayOfMonth.Matches(story.Text, story.Body))
        {
            var month = Array.IndexOf(MonthStarts, match.Groups["month"].Value[..3].ToLowerInvariant()) + 1;
            var day = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
            var hasYear = match.Groups["tail"].Success;
            var year = hasYear ? int.Parse(match.Groups["tail"].ValueSpan[^4..], CultureInfo.InvariantCulture) : story.Day.Year;
            if (year is < 1800 or > 2100 || day < 1 || day > DateTime.DaysInMonth(year, month) || !story.IsOwnVoice(match.Index))
                continue;
            var date = new DateOnly(year, month, day);
            if (!hasYear && Math.Abs(date.DayNumber - story.Day.DayNumber) > 60)
                continue;
            var (before, after) = (story.Text[Math.Max(0, match.Index - 12)..match.Index], story.Text[(match.Index + match.Length)..]);
            if (!LeadsIntoRange.IsMatch(before) && !GoesOnAsDate.IsMatch(after) && !IsCorrected(story, match.Index))
                yield return (match, date);
        }
    }

    // "(Corrects payment date from April 17)": what a correction says was wrong may be wrong.
    static bool IsCorrected(SoundStory story, int at)
    {
        var (start, end) = story.Paragraph(at);
        return IsWrongOne.IsMatch(story.Text[start..at]) && Corrects.IsMatch(story.Text[start..end]);
    }

    [GeneratedRegex(@"\b(?:from|not|instead of) (?:on )?$")]
    private static partial Regex IsWrongOne { get; }

    [GeneratedRegex(@"\bcorrect(?:s|ed|ion|ing)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Corrects { get; }

    static IEnumerable<Planted> FormerIncumbents(SoundStory story)
    {
        foreach (var person in FactBook.Default.People)
        {
            foreach (var tenure in person.Tenures)
            {
                if (!tenure.Covers(story.Day) || !person.IsKnownOn(story.Day) || tenure.Office.Forms is not [var form, ..])
                    continue;
                foreach (var name in person.Forms.Prepend(person.Name))
                {
                    // A father may be called as his son, and have left the same office.
                    if (
                        FactBook
                            .Default.BySurname(name.Split(' ')[^1])
                            .Any(other => other != person && (other.Name == name || other.Forms.Contains(name)))
                    )
                        continue;
                    if (story.Text.IndexOf(name, story.Body, StringComparison.Ordinal) is not (var at and > 0) || !story.IsOwnVoice(at))
                        continue;
                    var before = story.Text[Math.Max(story.Body, at - 60)..at];
                    var title = TitleBefore(before, tenure);
                    if (
                        title.Length == 0
                        && before.TrimEnd() is [.., not (',' or '.' or '\n')]
                        && before.EndsWith(' ')
                        && char.IsUpper(before.TrimEnd().Split(' ')[^1][0])
                    )
                        continue;
                    var start = at - title.Length;
                    var lead = story.Text.AsSpan(story.Body, start - story.Body).TrimEnd(' ');
                    // "Donald Trump Jr." and "Gerald Ford Museum" are other names.
                    if (GoesOnAsName.IsMatch(story.Text[(at + name.Length)..]))
                        continue;
                    // "ex-President" is former already.
                    if (lead is [.., '-'])
                        continue;
                    var former = lead is [] or [.., '.' or '!' or '?' or '\n' or '"' or '”'] ? "Former " : "former ";
                    // "Pope Francis" has the office in the name.
                    var planted =
                        title.Length > 0 || name.StartsWith(tenure.Office.Name, StringComparison.OrdinalIgnoreCase)
                            ? former
                            : $"{former}{CultureInfo.InvariantCulture.TextInfo.ToTitleCase(tenure.Office.Name)} ";
                    yield return new(story.Text, story.With(start, 0, planted), new(start, planted.Length + title.Length + name.Length));
                    break;
                }
            }
        }
    }

    [GeneratedRegex(@"^,? (?:Jr|Sr|II|III)\b|^ (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z]")]
    private static partial Regex GoesOnAsName { get; }

    // "US President " before the name: as much of it as is the office, with the country's adjective before it.
    static string TitleBefore(string before, Tenure tenure)
    {
        foreach (var office in tenure.Office.Forms.Prepend(tenure.Office.Name).OrderByDescending(form => form.Length))
        {
            if (before.EndsWith(office + " ", StringComparison.OrdinalIgnoreCase))
                return before[^(office.Length + 1)..];
        }

        return "";
    }

    static IEnumerable<Planted> Undated(SoundStory story)
    {
        if (
            story.Text.AsSpan(story.Body).Contains($" {story.Day.Year}", StringComparison.Ordinal)
            && DayOfMonth.IsMatch(story.Text, story.Body)
        )
            yield break;
        foreach (Match match in DayWord.Matches(story.Text, story.Body))
        {
            if (!story.IsOwnVoice(match.Index))
                continue;
            var undated = DateField.Replace(story.Text, "");
            yield return new(story.Text, undated, new(match.Index - (story.Text.Length - undated.Length), match.Length))
            {
                IsUndated = true,
            };
            yield break;
        }
    }

    [GeneratedRegex(@"^""?date""?: .*\n", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex DateField { get; }

    static IEnumerable<Planted> HeadlineNumbers(SoundStory story)
    {
        if (story.Headline is not { } headline)
            yield break;
        foreach (Match match in HeadlineNumber.Matches(story.Text[headline.Start..headline.End]))
        {
            var number = match.Groups["number"];
            // Only a number that the story gives as well was right before.
            if (
                story.Text.IndexOf(number.Value, story.Body, StringComparison.Ordinal) < 0
                || number.Value is ['1' or '2', '9' or '0', _, _]
            )
                continue;
            var start = headline.Start + number.Index;
            for (var step = 1; step < 9; step++)
            {
                var other = string.Concat(
                    ((char)('1' + ((number.Value[0] - '1' + step + (story.Seed % 5)) % 9))).ToString(),
                    number.ValueSpan[1..]
                );
                if (other == number.Value || story.Text.IndexOf(other, story.Body, StringComparison.Ordinal) >= 0)
                    continue;
                yield return new(story.Text, story.With(start, number.Length, other), new(start, number.Length));
                break;
            }
        }
    }

    static IEnumerable<Planted> LostSpeakers(SoundStory story)
    {
        foreach (var match in QuoteThenSpeaker.Matches(story.Text, story.Body).Concat(SpeakerThenQuote.Matches(story.Text, story.Body)))
        {
            var tail = match.Groups["tail"];
            if (
                !Cue.IsMatch(tail.Value)
                || match.Groups["words"].Value.Count(c => c == ' ') < 5
                || story.Text.AsSpan(0, match.Groups["open"].Index).TrimEnd() is [.., ':' or ',']
            )
                continue;
            var words =
                match.Groups["open"].Value
                + match.Groups["words"].Value
                + (match.Groups["stop"].Value == "," ? "." : match.Groups["stop"].Value)
                + match.Groups["close"].Value;
            var start = match.Groups["before"].Index + match.Groups["before"].Length;
            yield return new(story.Text, story.With(start, match.Index + match.Length - start, words), new(start, words.Length));
        }
    }
}
