using System.Collections.Immutable;
using StyleLint.Diagnostics;
using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Rules;

namespace StyleLint.Kinds;

/// <summary>"Senate Majority Leader Ada Obi" of somebody who leads the minority on that day.</summary>
sealed class LeadershipCheck : IAnalyzer
{
    // Between an election and the first sitting, copy gives either post.
    const int DaysAround = 75;

    public void Analyze(in Analysis analysis)
    {
        if (analysis.Story.Anchor is not { } anchor || anchor.Day < Congress.First || anchor.Day > Congress.KnownUntil)
            return;
        var names = new List<MemberNamed>();
        foreach (var passage in analysis.Story.Body)
        {
            if (!passage.Text.Contains("Leader", StringComparison.Ordinal) && !passage.Text.Contains("Whip", StringComparison.Ordinal))
                continue;
            CongressScan.Read(analysis.Story, passage, names);
            foreach (var name in names)
                Check(analysis, anchor, name);
        }
    }

    static void Check(in Analysis analysis, Anchor anchor, MemberNamed name)
    {
        if (name.Members is not [var member] || TitleBefore(name.At) is not { } title)
            return;
        var post = default(Post);
        foreach (var each in member.Posts)
        {
            var covers =
                each.From.DayNumber - DaysAround <= anchor.Day.DayNumber
                && (each.Until is not { } until || anchor.Day.DayNumber < until.DayNumber + DaysAround);
            if (covers && each.Title.EndsWith(title.Text, StringComparison.OrdinalIgnoreCase))
                return;
            if (covers)
                post = each;
        }

        var story = analysis.Story;
        if (
            post is null
            || CongressYears.NamesOther(story.SentenceAt(name.At).Chars, anchor.Day.Year)
            || story.QuoteAt(name.At) is not null
        )
            return;
        var since = post.Until is { } end
            ? $"from {DateWriting.Of(post.From)} until {DateWriting.Of(end)}"
            : $"since {DateWriting.Of(post.From)}";
        analysis.Report(
            title,
            [
                ("name", name.At.Text),
                ("office", title.Text),
                ("written", title.Text),
                ("held", $"{member.Name} {(post.Until is null ? "has been" : "was")} {post.Title} {since}"),
                ("day", DateWriting.Of(anchor.Day)),
            ],
            Fixed(title, post.Title)
        );
    }

    static ImmutableArray<Fix> Fixed(Excerpt title, string post)
    {
        var words = post.Split(' ')[^2..];
        var right = string.Join(' ', words.Select(word => $"{char.ToUpperInvariant(word[0])}{word[1..]}"));
        return post.EndsWith("speaker", StringComparison.Ordinal) ? [] : Fix.Replace(title, right, $"Change {title} to {right}");
    }

    // "Majority Leader", right before the name.
    static Excerpt? TitleBefore(Excerpt name)
    {
        var before = name.Passage.Text.AsSpan(0, name.Start).TrimEnd();
        foreach (var title in English.CongressWords.Posts)
        {
            if (!before.EndsWith(title, StringComparison.Ordinal))
                continue;
            var first = before.Length - title.Length;
            // "then-Majority Leader", "former House Minority Whip"
            var around = before[Math.Max(0, first - 24)..first];
            return
                around.Contains("former", StringComparison.OrdinalIgnoreCase)
                || around.Contains("then", StringComparison.OrdinalIgnoreCase)
                || around.Contains("incoming", StringComparison.OrdinalIgnoreCase)
                || around.Contains("state", StringComparison.OrdinalIgnoreCase)
                || around.Contains("eputy", StringComparison.Ordinal)
                || around.Contains("future", StringComparison.OrdinalIgnoreCase)
                || around.EndsWith("-")
                ? null
                : new(name.Passage, first, title.Length);
        }

        return null;
    }
}
