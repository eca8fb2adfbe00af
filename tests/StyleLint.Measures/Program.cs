using System.Globalization;
using StyleLint.Measures;

const string Usage = """
    Measures the engine on copy of your own; nothing here is a test.

      faults ARCHIVE [--date DATE] [--seed N] [--missed N]
          Plants faults in sound stories and counts those that are found, and the untouched twins that are not silent.
          ARCHIVE: a folder of drafts or a JSON Lines file, as style-lint try reads it. --date lends stories a day. --missed shows so many of each.
      dates CORPUS
          Holds the dates that are read against annotated ones. Each line: {dct, text, markables: [{kind: "TIMEX3", type, value, s, e}]}
      wire ARCHIVE DRAFTS [--seed N] [--missed N]
          Plants words of agency stories in drafts of another newsroom and counts those that are found, counts what is found where nothing was copied,
          and times it. Both are files as style-lint wire add reads them; the agency's stories have dates.
      speed [--drafts N]
          Checks 2,000 drafts of 5 kB, or as many as you say, with every rule on, and again with twice the pattern rules.
    """;

switch (args)
{
    case ["faults", var archive, .. var options]:
        FaultMeasure.Run(archive, Date("--date", options), Number("--seed", options) ?? 1, Number("--missed", options) ?? 0);
        return 0;
    case ["dates", var corpus]:
        DateMeasure.Run(corpus);
        return 0;
    case ["wire", var archive, var drafts, .. var options]:
        WireMeasure.Run(archive, drafts, Number("--seed", options) ?? 1, Number("--missed", options) ?? 0);
        return 0;
    case ["speed", .. var options]:
        SpeedMeasure.Run(Number("--drafts", options) ?? 2_000);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

static string? Value(string name, string[] options) =>
    Array.IndexOf(options, name) is var at and >= 0 && at + 1 < options.Length ? options[at + 1] : null;

static int? Number(string name, string[] options) =>
    Value(name, options) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

static DateOnly? Date(string name, string[] options) =>
    Value(name, options) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
