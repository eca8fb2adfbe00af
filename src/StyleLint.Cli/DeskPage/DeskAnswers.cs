using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using StyleLint.Cli.Reports;
using StyleLint.Cli.Reports.Html;
using StyleLint.Diagnostics;
using StyleLint.LanguageServer;
using StyleLint.Workspace;
using StyleLint.Workspace.Word;

namespace StyleLint.Cli.DeskPage;

/// <summary>What the page can ask for: its own parts, and what is to be known of a draft.</summary>
/// <param name="session">The draft.</param>
/// <param name="today">Today.</param>
sealed class DeskAnswers(DeskSession session, Func<DateOnly> today)
{
    // The longest book a newsroom ever printed in one piece is a tenth of it, and a browser still lays it out at once.
    const int LongestDraft = 500_000;

    static readonly ImmutableDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [""] = "text/html",
        ["desk.css"] = "text/css",
        ["report.css"] = "text/css",
        ["icon.svg"] = "image/svg+xml",
        ["beside.js"] = "text/javascript",
        ["desk.js"] = "text/javascript",
        ["draft.js"] = "text/javascript",
        ["notes.js"] = "text/javascript",
        ["paste.js"] = "text/javascript",
        ["server.js"] = "text/javascript",
        ["understood.js"] = "text/javascript",
    }.ToImmutableDictionary();

    /// <summary>A part of the page.</summary>
    public static HttpAnswer Get(string page) =>
        Types.TryGetValue(page, out var type)
            ? new(200, type, OwnFile.Bytes(page is "" ? "desk.html" : page))
            : HttpAnswer.Refuse(404, "no such page");

    /// <summary>What is to be known of a draft.</summary>
    public HttpAnswer Post(string page, HttpRequest request, CancellationToken cancel)
    {
        if (page == "import")
            return Import(NameIn(request.Target), request.Body);
        if (Draft(request.Body) is not { } draft)
            return HttpAnswer.Refuse(400, "the page sent no draft; reload it");
        if (draft.Text.Length > LongestDraft)
            return HttpAnswer.Refuse(413, TooLong(draft.Text));
        return page switch
        {
            "check" => session.Use(draft, Check, cancel),
            "read" => session.Use(draft, Read, cancel),
            "fix" => session.Use(draft, each => Fix(each, FixSafety.Safe, cancel), cancel),
            "copy" => session.Use(draft, Copy, cancel),
            "report" => session.Use(draft, Report, cancel),
            _ => HttpAnswer.Refuse(404, "no such question"),
        };
    }

    PageDraft? Draft(byte[] body)
    {
        try
        {
            using var parsed = Json.Parse(body);
            var draft = parsed.RootElement;
            if (draft.At("text").Text() is not { } text)
                return null;
            return new(text, DraftName(draft.At("name").Text() ?? ""), Choices.Day(draft.At("date").Text()) ?? today());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    HttpAnswer Check(CheckedDraft draft) => HttpAnswer.Json(Json.Write(json => DeskJson.Write(json, draft, session.Problems())));

    // As "style-lint read --format json" prints it.
    static HttpAnswer Read(CheckedDraft draft)
    {
        using var text = new StringWriter();
        JsonText.Write(text, json => new ReadingJson(draft.Result.Story, json).Write());
        return HttpAnswer.Json(Encoding.UTF8.GetBytes(text.ToString()));
    }

    static HttpAnswer Fix(CheckedDraft draft, FixSafety most, CancellationToken cancel)
    {
        var mended = draft.Fix(most, cancel);
        return HttpAnswer.Json(
            Json.Write(json =>
            {
                json.WriteStartObject();
                json.WriteText("text", mended.Result.Draft.Source.Text);
                json.WriteNumber("applied", mended.Applied);
                json.WriteEndObject();
            })
        );
    }

    static HttpAnswer Copy(CheckedDraft draft) =>
        HttpAnswer.Json(
            Json.Write(json =>
            {
                json.WriteStartObject();
                json.WriteText("text", CleanCopy.Text(draft.Result.Draft));
                json.WriteText("html", CleanCopy.Html(draft.Result.Draft));
                json.WriteEndObject();
            })
        );

    static HttpAnswer Report(CheckedDraft draft)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var report = new HtmlReport(new(text, new(IsOn: false), 100));
        var found = draft.Result.Diagnostics;
        report.Add(new(draft.Draft.Name, found, draft.Linter.Rules, draft.Result.Story));
        report.Finish(Summary.Of(found));
        return new(200, "text/html", Encoding.UTF8.GetBytes(text.ToString()));
    }

    static HttpAnswer Import(string name, byte[] file)
    {
        using var bytes = new MemoryStream(file);
        var ending = Path.GetExtension(name).ToLowerInvariant();
        string? text,
            whyNot;
        ImmutableArray<string> notes = [];
        if (ending is WordDocument.Ending or ".doc")
        {
            (text, whyNot, notes) = WordDocument.Read(bytes);
        }
        else if (DraftFinder.IsDraft(name))
        {
            var read = DraftFile.Read(bytes, name);
            (text, whyNot) = (read.Source?.Text.ReplaceLineEndings("\n"), read.WhyNot);
            if (read.Source is { Problems.IsEmpty: false })
                notes = ["Some bytes of the file were no text and show as \uFFFD."];
        }
        else
        {
            var others = string.Join(", ", DraftFinder.Endings);
            return HttpAnswer.Refuse(422, $"{name} can't be read here. Drop a Word document ({WordDocument.Ending}), or {others}.");
        }

        if (text is null)
            return HttpAnswer.Refuse(422, $"{name} {whyNot}.");
        if (text.Length > LongestDraft)
            return HttpAnswer.Refuse(422, TooLong(text));
        return HttpAnswer.Json(
            Json.Write(json =>
            {
                json.WriteStartObject();
                json.WriteText("text", text);
                json.WriteText("name", DraftName(DraftFinder.IsDraft(name) ? name : Path.ChangeExtension(name, ".md")));
                json.WriteTexts("notes", notes);
                json.WriteEndObject();
            })
        );
    }

    static string TooLong(string text) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"This is {text.Length / 1000:N0},000 characters long; the page takes up to {LongestDraft:N0}. Check it with style-lint check."
        );

    static string NameIn(string target)
    {
        const string Query = "?name=";
        var at = target.IndexOf(Query, StringComparison.Ordinal);
        return at < 0 ? "" : DraftFileName(Uri.UnescapeDataString(target[(at + Query.Length)..]));
    }

    // A name alone, of no other folder, that ends like a draft.
    static string DraftName(string given) => DraftFileName(given) is var name && DraftFinder.IsDraft(name) ? name : "draft.md";

    static string DraftFileName(string given)
    {
        var name = Path.GetFileName(given.Replace('\\', '/'));
        return name.Length is > 0 and < 200 && !name.Any(char.IsControl) && name is not ("." or "..") ? name : "draft.md";
    }
}
