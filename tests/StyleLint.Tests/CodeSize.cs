using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StyleLint.Tests;

/// <summary>How much code a reader has to hold in mind at once.</summary>
static class CodeSize
{
    // A message or a statement of this many characters is left in one piece, however long its line gets.
    const int LongString = 40;

    /// <summary>Whatever has a body: methods, local functions, accessors, properties that are one expression.</summary>
    internal static IEnumerable<(string Name, SyntaxNode Node)> Methods(SyntaxTree tree)
    {
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            var name = node switch
            {
                MethodDeclarationSyntax method => method.Identifier.Text,
                BaseMethodDeclarationSyntax => "constructor or operator",
                LocalFunctionStatementSyntax function => function.Identifier.Text,
                AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => property.Identifier.Text,
                PropertyDeclarationSyntax { ExpressionBody: not null } property => property.Identifier.Text,
                _ => null,
            };
            if (name is not null)
                yield return (name, node);
        }
    }

    /// <summary>Lines from its first attribute or word to its end.</summary>
    internal static int Lines(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    /// <summary>Places where the way parts: conditions, loops, cases, and each "and" and "or" of a condition.</summary>
    internal static int Branches(SyntaxNode node) =>
        node.DescendantNodes()
            .Count(each =>
                each
                    is IfStatementSyntax
                        or WhileStatementSyntax
                        or ForStatementSyntax
                        or CommonForEachStatementSyntax
                        or DoStatementSyntax
                        or CaseSwitchLabelSyntax
                        or CasePatternSwitchLabelSyntax
                        or CatchClauseSyntax
                        or ConditionalExpressionSyntax
                        or SwitchExpressionArmSyntax
                || each.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression
            );

    /// <summary>The lines, from 1, that are longer than so many characters and hold no long string.</summary>
    internal static IEnumerable<int> LongLines(SyntaxTree tree, int most)
    {
        var text = tree.GetText();
        var isLong = text.Lines.Select(line => line.Span.Length > most).ToArray();
        if (!isLong.Contains(true))
            return [];
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            if (node is not (LiteralExpressionSyntax or InterpolatedStringExpressionSyntax) || node.Span.Length < LongString)
                continue;
            var span = node.GetLocation().GetLineSpan();
            Array.Clear(isLong, span.StartLinePosition.Line, span.EndLinePosition.Line - span.StartLinePosition.Line + 1);
        }

        return isLong.Select((each, line) => (each, line)).Where(each => each.each).Select(each => each.line + 1);
    }
}
