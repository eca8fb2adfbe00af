using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Text;
using StyleLint.Wire;

namespace StyleLint.Workspace.Wire.Import;

/// <summary>Makes a story of what an item says; what it does not say is read from its text, as of a draft.</summary>
/// <param name="facts">Knows the agencies.</param>
/// <param name="today">Chooses the year of a dateline that has none.</param>
/// <param name="agency">Whose the items are that name nobody; null where the user did not say.</param>
/// <param name="fileName">The name of the file, without folders; the last to say whose an item is.</param>
sealed class StoryMaker(FactBook facts, DateOnly today, string? agency, string fileName)
{
    // Words that agencies put before the headline of a story they correct or take back.
    static readonly string[] Corrections = ["CORRECTED", "CORRECTION", "(CORRECTED)", "REFILE-CORRECTED", "CORRECTS"];
    static readonly string[] Withdrawals = ["WITHDRAWN", "KILLED", "STORY KILLED", "STORY WITHDRAWN", "BC-KILL", "KILL:", "KILL-"];

    /// <summary>The item at a line.</summary>
    public WireItem Make(RawStory raw, int line)
    {
        var body = WithoutHeadline(raw.Body?.Trim() ?? "", OneLine(raw.Headline));
        try
        {
            if (body.Length > WireStory.MaxBody)
                return WireItem.Broken(line, $"its text is longer than {WireStory.MaxBody / 1024} KiB, too long for a story");
            if (body.Length > 0)
                return Make(raw, body, line);
            // Many agencies take a story back by its id alone.
            if (StatusOf(raw) is not (WireStatus.Cancelled or WireStatus.Withheld))
                return WireItem.NoStory(line, "without text");
            return Known(raw.Id) is null
                ? WireItem.Broken(line, "withdraws a story without saying which; it needs the story's id or text")
                : Make(raw, body, line);
        }
        catch (FormatException wrong)
        {
            return WireItem.Broken(line, wrong.Message);
        }
    }

    /// <summary>The story that a draft is.</summary>
    public WireItem Make(SourceText source)
    {
        var story = new Story(Draft.Parse(source), facts, today);
        var page = story.Page;
        var body = new StringBuilder();
        foreach (var passage in story.Draft.Passages)
        {
            if (page.RoleOf(passage) is Role.Body or Role.Signoff)
                body.Append(passage.Text).Append('\n');
        }

        return Make(
            new()
            {
                Id = Field("id"),
                Agency = Field("agency") ?? AgencyOf(page),
                Version = Field("version"),
                Status = Field("status"),
                Sent = SentOf(story),
                Headline = page.Headline?.At.Chars.ToString(),
                Body = body.ToString(),
                Byline = BylineOf(page),
                UsageTerms = Field("usageterms"),
                Embargo = Field("embargo"),
            },
            line: 1
        );

        string? Field(string name) =>
            story
                .Draft.Header.Fields.FirstOrDefault(field =>
                    field.Values is [_, ..] && field.Name.Replace("-", "").Replace("_", "").Equals(name, StringComparison.OrdinalIgnoreCase)
                )
                ?.Values[0]
                .Text.Trim()
                is { Length: > 0 } value
                ? value
                : null;
    }

    WireItem Make(RawStory raw, string body, int line)
    {
        // The text is read only for what the item leaves open.
        Story? read = null;
        var agencyName = Known(raw.Agency) ?? AgencyOf(Read().Page) ?? agency ?? OfHome(raw.Home) ?? OfFile();
        var status = StatusOf(raw);
        // What is taken back by its id, its agency alone has sent: the archive knows which.
        if (agencyName is null && Known(raw.Id) is not null && status is WireStatus.Cancelled or WireStatus.Withheld)
            agencyName = "";
        if (agencyName is null)
            return WireItem.Broken(
                line,
                $"no agency given{(raw.Headline is { } headline ? $" (\"{Shown(headline)}\")" : "")}; use --agency NAME"
            );
        // A story is worth more than its date; what says when it may appear is not to be guessed at.
        var written = Known(raw.Sent);
        var sent = written is null ? null : Moments.Parse(written);
        var remark =
            written is not null && sent is null
                ? $"the date \"{Shown(written)}\" isn't valid and was ignored; write it as 2026-02-03T14:30:00Z"
                : null;
        sent ??= Moment(SentOf(Read()), "date");
        var version = Number(raw.Version);
        var story = new WireStory(
            raw.Id?.Trim() is { Length: > 0 } id ? id : IdOf(raw.Headline, body),
            Agencies(agencyName),
            OneLine(raw.Headline),
            body
        )
        {
            Version = version ?? 1,
            Status = status,
            Sent = sent,
            Byline = raw.Byline is null ? BylineOf(Read().Page) : Optional(raw.Byline),
            UsageTerms = Optional(raw.UsageTerms),
            Embargo = Moment(raw.Embargo, "embargo"),
        };
        return AllTexts(story).Any(HasHalfCharacter)
            ? WireItem.Broken(line, "contains characters that aren't text")
            : new(line, story, version is not null, Remark: remark);

        Story Read() => read ??= new(Draft.Parse(SourceText.From(body, "wire.txt")), facts, today);
    }

    static IEnumerable<string?> AllTexts(WireStory story) =>
        [story.Id, story.Agency, story.Headline, story.Body, story.Byline, story.UsageTerms];

    // Half of a surrogate pair stands for nothing, and no archive can keep it.
    static bool HasHalfCharacter(string? text)
    {
        for (
            var at = 0;
            text is not null
                && (at = text.AsSpan(at).IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var found ? at + found : text.Length)
                    < text.Length;
            at += 2
        )
        {
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return true;
        }

        return false;
    }

    // Some feeds begin the text with the headline once more.
    static string WithoutHeadline(string body, string headline) =>
        headline.Length > 0
        && body.Length > headline.Length
        && body[headline.Length] == '\n'
        && body.StartsWith(headline, StringComparison.Ordinal)
            ? body[(headline.Length + 1)..].TrimStart()
            : body;

    static string? AgencyOf(Page page)
    {
        if (page.Dateline is { } dateline && (dateline.Agency?.Name ?? dateline.Credit?.Chars.ToString()) is { } credited)
            return credited;
        foreach (var byline in page.Bylines)
        {
            if (byline.Agency is { } named)
                return named.Name;
        }

        foreach (var part in page.Signoff?.Parts ?? [])
        {
            if (part.Agency is { } named)
                return named.Name;
        }

        // A picture's credit is not the story's, but a text that came with nothing else came with its picture.
        return page.PhotoCredits.Select(credit => credit.Agency?.Name).FirstOrDefault(name => name is not null);
    }

    static string? BylineOf(Page page)
    {
        var names = page
            .Bylines.SelectMany(byline => byline.Names)
            .Select(name => name.Chars.ToString())
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return names.Count > 0 ? string.Join(", ", names) : null;
    }

    static string? SentOf(Story story) => story.Anchor?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // "Reuters: World News", "dpa.com", "ap.org"
    string? OfHome(string? home)
    {
        if (Known(home) is not { } name)
            return null;
        var end = name.AsSpan().IndexOfAny(".:|–-");
        var first = (end < 0 ? name : name[..end]).Trim();
        return (facts.FindAgency(name) ?? facts.FindAgency(first) ?? facts.FindAgency(first.ToUpperInvariant()))?.Name ?? name;
    }

    // "reuters-2026-02.jsonl", "AP_20260203.txt"
    string? OfFile()
    {
        var end = 0;
        while (end < fileName.Length && char.IsLetter(fileName[end]))
            end++;
        return facts.FindAgency(fileName.AsSpan(0, end))?.Name;
    }

    string Agencies(string name) => facts.FindAgency(name.Trim())?.Name ?? OneLine(name);

    static string? Known(string? name) => name?.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    static WireStatus StatusOf(RawStory raw)
    {
        var written = raw.Status?.Trim() ?? "";
        var status = written[(written.LastIndexOfAny([':', '/']) + 1)..].ToLowerInvariant();
        var headline = raw.Headline?.TrimStart() ?? "";
        return status switch
        {
            "canceled" or "cancelled" or "kill" or "killed" or "withdrawn" or "deleted" or "recalled" => WireStatus.Cancelled,
            "withheld" => WireStatus.Withheld,
            // Until a moment that it names, or until the agency says more.
            "embargoed" => Known(raw.Embargo) is null ? WireStatus.Withheld : WireStatus.Usable,
            "corrected" or "correction" => WireStatus.Corrected,
            "" or "usable" when Withdrawals.Any(word => Opens(headline, word)) => WireStatus.Cancelled,
            ""
            or "usable"
                when raw.IsCorrection
                    || Corrections.Any(word => Opens(headline, word))
                    || Corrections.Any(word => Opens(raw.Note?.TrimStart() ?? "", word)) => WireStatus.Corrected,
            "" or "usable" => WireStatus.Usable,
            _ => throw new FormatException($"the status \"{Shown(written)}\" isn't one of usable, corrected, withheld, canceled"),
        };

        static bool Opens(string text, string word) =>
            text.StartsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || !char.IsLetter(text[word.Length]));
    }

    static DateTime? Moment(string? written, string what)
    {
        if (written?.Trim() is not { Length: > 0 } text)
            return null;
        return Moments.Parse(text)
            ?? throw new FormatException($"the {what} \"{Shown(text)}\" isn't valid; write it as 2026-02-03T14:30:00Z");
    }

    // Versions count from 1; what counts otherwise, or with letters, is numbered as it comes.
    static int? Number(string? version) =>
        int.TryParse(version?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 ? number : null;

    static string IdOf(string? headline, string body) =>
        "text-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{OneLine(headline)}\n{body}")).AsSpan(0, 8));

    static string OneLine(string? text) =>
        text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static string? Optional(string? text) => OneLine(text) is { Length: > 0 } line ? line : null;

    static string Shown(string text) => OneLine(text) is { Length: > 60 } line ? line[..59] + "…" : OneLine(text);
}
