using System.Collections.Immutable;
using StyleLint.Cli.Reports;
using StyleLint.Diagnostics;
using StyleLint.Fixing;
using StyleLint.Text;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary>The check of one draft: read it, lint it, mend it. Safe for use by several threads at once.</summary>
/// <param name="options">What is asked for.</param>
/// <param name="around">What the run has around it.</param>
/// <param name="earlier">The drafts as they were, where only what changed is asked for.</param>
/// <param name="takenOut">What a change takes out of checking; null where everything is.</param>
sealed class DraftCheck(CheckOptions options, Surroundings around, EarlierDrafts? earlier, TakenOut? takenOut)
{
    readonly NeighbourFolders _folders = new([
        around.Folder,
        .. options.Paths.Select(path => Path.GetFullPath(path, around.Folder)).Where(Directory.Exists),
    ]);

    public Outcome Run(Piece piece, Linter linter)
    {
        var (draft, desk, relative) = piece;
        linter = AmongNeighbours(linter);
        var staged =
            options.Changed is { IsStaged: true } && !draft.IsStdin ? earlier?.Staged(draft.FullPath, draft.Path, options.Date) : null;
        var read = staged
            ?? (
                draft.IsStdin
                    ? DraftFile.Read(around.Input, draft.Path, options.Date)
                    : DraftFile.ReadNamed(draft, around.Folder, options.Date)
            );
        // What was asked for by name was not done; what lies in a folder may be anything.
        if (read.Source is not { } source)
            return new(piece, null, [$"{draft.Path} {read.WhyNot}; skipped"])
            {
                IsUndone = draft.IsNamed,
                Unread = takenOut?.Unread(draft, read.WhyNot!),
            };
        var before = earlier?.Of(draft.FullPath, options.Date);
        if (before?.Text == source.Text)
            return new(piece, null, []);
        var found = Lint(source);
        var lost = takenOut?.Before(draft) is { } then ? Lost(then.Linter, then.Relative) : null;
        if (options.Fix is not { } most)
            return Done(found);
        var mended = Fixer.Fix(found, Lint, most, each => each.Severity >= options.MinLevel);
        var after = mended.Result.Draft.Source;
        if (!mended.Restless.IsEmpty)
            return Done(
                found,
                $"{draft.Path} was not changed: fixes from {string.Join(" and ", mended.Restless)} keep triggering each other"
            );
        if (options.Diff)
            return Done(found) with { Fixed = mended.Applied, Diff = UnifiedDiff.Of(draft.Path, source.Text, after.Text) };
        if (mended.Applied > 0 && staged is not null && DraftFile.ReadNamed(draft, around.Folder, options.Date).Source?.Text != source.Text)
            return Done(found, $"{draft.Path} has changes that are not staged, so it was not fixed; stage them first") with
            {
                IsUndone = true,
            };
        if (mended.Applied > 0 && DraftFile.Replace(draft.FullPath, draft.Tree, source, after) is { } whyNot)
            return Done(found, $"{draft.Path} {whyNot}; it was not changed") with { IsUndone = true };
        // The commit is made of what was staged.
        if (mended.Applied > 0 && staged is not null)
            return Done(found, $"{draft.Path} was fixed in the folder; stage it with git add") with { Fixed = mended.Applied };
        return Done(mended.Result) with { Fixed = mended.Applied };

        LintResult Lint(SourceText text)
        {
            var result = LintAll(text);
            return earlier is null ? result : NewFindings.Since(result, before, LintAll);
        }

        Linter AmongNeighbours(Linter any) =>
            any with
            {
                Knowledge = any.Knowledge with { Neighbours = _folders.Of(draft.FullPath, any.Knowledge.Facts) },
            };

        Diagnostic? Lost(Linter linterThen, string relativeThen)
        {
            var any = AmongNeighbours(linterThen);
            var all = NewFindings.Since(Then(source), before, Then);
            return takenOut!.Lost(
                source,
                all.Diagnostics.Where(each => options.Rules.Keeps(each.Rule)),
                found.Diagnostics,
                desk.Linter.Rules
            );

            LintResult Then(SourceText text) => any.Lint(text, relativeThen, around.Cancel);
        }

        LintResult LintAll(SourceText text)
        {
            var result = linter.Lint(text, relative, around.Cancel);
            return options.Rules.Skip.IsEmpty
                ? result
                : result with
                {
                    Diagnostics = result.Diagnostics.RemoveAll(each => !options.Rules.Keeps(each.Rule)),
                };
        }

        Outcome Done(LintResult result, params ImmutableArray<string> notes) =>
            new(
                piece,
                new(draft.Path, lost is null ? result.Diagnostics : result.Diagnostics.Insert(0, lost), desk.Linter.Rules, result.Story),
                notes
            )
            {
                Known = result.Known,
            };
    }
}
