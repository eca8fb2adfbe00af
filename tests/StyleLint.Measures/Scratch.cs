using StyleLint.Drafts;
using StyleLint.Facts;
using StyleLint.Reading;
using StyleLint.Text;
using StyleLint.Rules;
using StyleLint.Kinds;
using StyleLint.Workspace;
namespace StyleLint.Measures;
static class Scratch
{
    public static void Run(string archive, DateOnly date, int show, string only)
    {
        var stories = new List<SoundStory>();
        var total = 0;
        var sound = new Dictionary<string, int>(); var bad = new Dictionary<string, int>(); var plants = 0;
        var samples = new Dictionary<string, List<string>>();
        foreach (var each in new StoryArchive(Directory.GetCurrentDirectory(), date, (a, b) => { }).Stories(archive))
        {
            if (each.Read().Source is not { } source) continue;
            var story = new Story(Draft.Parse(source), FactBook.Default, new(2026, 2, 3));
            foreach (var q in story.Quotes)
            {
                if (!Counts(q, story)) continue;
                total++;
                var f = Features(q, story);
                sound[f] = sound.GetValueOrDefault(f) + 1;
                if (f == only) (samples.TryGetValue("S", out var l) ? l : samples["S"] = []).Add(Ctx(q));
            }
            var ss = FaultMeasure.Sound(source, 1);
            if (ss is null) continue;
            var places = Faults.All[5].Places(ss).ToList();
            foreach (var p in places)
            {
                var st = new Story(Draft.Parse(SourceText.From(p.Faulty, "story.txt", ss.Day)), FactBook.Default, new(2026, 2, 3));
                var q = st.Quotes.FirstOrDefault(x => x.At.Span.Start < p.At.End && x.At.Span.End > p.At.Start);
                plants++;
                var f = q is null ? "?noquote" : !Counts(q, st) ? "?notcounted" : Features(q, st);
                bad[f] = bad.GetValueOrDefault(f) + 1;
                if (f == only && q is not null) (samples.TryGetValue("P", out var l) ? l : samples["P"] = []).Add(Ctx(q));
            }
        }
        Console.WriteLine($"{total} quotes, {plants} plants");
        foreach (var f in sound.Keys.Union(bad.Keys).OrderByDescending(f => bad.GetValueOrDefault(f)))
            Console.WriteLine($"{f,-50} sound {sound.GetValueOrDefault(f),5} {100.0 * sound.GetValueOrDefault(f) / total,6:F2}%   planted {bad.GetValueOrDefault(f),5} {100.0 * bad.GetValueOrDefault(f) / plants,6:F1}%");
        foreach (var (k, l) in samples) { var r = new Random(3); Console.WriteLine("==== " + k); foreach (var t in l.OrderBy(_ => r.Next()).Take(show)) Console.WriteLine("  * " + t); }
    }
    static string Ctx(Quote q) { var t = q.At.Passage.Text; var a = Math.Max(0, q.At.Start - 350); var b = Math.Min(t.Length, q.At.End + 150); return t[a..q.At.Start] + "[|" + q.At.Text + "|]" + t[q.At.End..b]; }
    static bool Counts(Quote q, Story s) => s.Page.RoleOf(q.At.Passage) is Role.Body && q.WordCount >= 5 && !q.IsBlock && q.At.Passage.Kind is PassageKind.Paragraph or PassageKind.BlockQuote;
    static readonly Linter L = new(new([.. RuleSet.Default.Rules.Where(r => r.Id.Name is "attribution/distant-attribution" or "attribution/unattributed-quote")]), new(FactBook.Default, new(2026, 2, 3)));
    static string Features(Quote q, Story s)
    {
        if (L.Lint(s.Draft.Source).Diagnostics.Any(d => d.Span.Start == q.At.Span.Start)) return "FLAGGED";
        var p = q.At.Passage;
        var text = p.Text;
        var sentences = s.Sentences(p);
        if (q.Evidence is SpeakerEvidence.Sentence or SpeakerEvidence.ColonLeadIn or SpeakerEvidence.Continued) return $"{q.Evidence}" + (q.Speaker is null ? " nospeaker" : "");
        var first = 0; while (first + 1 < sentences.Length && sentences[first].At.End <= q.At.Start) first++;
        var last = first; while (last + 1 < sentences.Length && sentences[last + 1].At.Start < q.At.End) last++;
        var alone = sentences[first].At.Start >= q.At.Start - 1 && sentences[last].At.End <= q.At.End + 1 ? "alone" : "part";
        var prev = Around(first - 1, s, p, sentences, q);
        var next = last + 1 < sentences.Length ? Around(last + 1, s, p, sentences, q) : "n-";
        if (first == 0)
        {
            prev = "FIRST:";
            var i = p.Index - 1; while (i >= 0 && s.Page.RoleOf(s.Draft.Passages[i]) is not Role.Body) i--;
            if (i >= 0) { var pp = s.Draft.Passages[i]; var ps = s.Sentences(pp); if (ps.Length > 0) prev += Around(ps.Length - 1, s, pp, ps, q); }
        }
        if (q.IsUnclosed) alone += "-unclosed"; if (q.Evidence == SpeakerEvidence.Paragraph) { var ps0 = prev; } 
        if (next.StartsWith("n-") || next is "none" or "noun" or "opinion") next = "O";
        return $"{q.Evidence} {alone} prev={prev} next={next}";
    }
    static string Around(int at, Story s, Passage p, System.Collections.Immutable.ImmutableArray<Sentence> sentences, Quote q)
    {
        if (at < 0) return "-";
        var se = sentences[at].At;
        var quotes = s.QuotesIn(p).ToArray().Where(x => x.At.Start < se.End && x.At.End > se.Start).ToList();
        if (quotes.Any(x => !ReferenceEquals(x, q) && x.Evidence == SpeakerEvidence.Sentence)) return "quoted";
        if (quotes.Any(x => !ReferenceEquals(x, q))) return "bareq";
        var cues = ReportingVerbs.Find(se);
        if (cues.Any(c => c.Kind == CueKind.Speech))
        {
            var c = cues.Last(c => c.Kind == CueKind.Speech);
            var w = c.At.Text;
            var sp = SpeakerReader.Find(p, c, se.Start, se.End, false);
            var kind = sp is null ? "nosp" : sp.Value.Text.ToLowerInvariant() is "he" or "she" ? "he" : sp.Value.Start == se.Start ? "start" : "mid";
            var pos = p.Text[se.Start..c.At.Start].Contains(',') ? ",": "";
            return "speech-" + kind + pos + (c.Lemma is "say" or "add" or "tell" or "insist" or "admit" or "warn" or "believe" or "explain" or "argue" or "claim" ? "" : "-rare");
        }
        if (cues.Any(c => c.Kind == CueKind.Opinion)) return "opinion";
        if (cues.Any()) return "noun";
        return "none";
    }
}
