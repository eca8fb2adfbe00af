using McMaster.Extensions.CommandLineUtils;
using StyleLint.Docs;
using StyleLint.Workspace;

namespace StyleLint.Cli.Commands;

/// <summary><c>style-lint schema</c>: the JSON Schema of rule, settings or facts files, for editors.</summary>
static class SchemaCommand
{
    public static void Add(CommandLineApplication app, Surroundings around) => app.Command("schema", command =>
        {
            command.Description = "Print the JSON Schema of rule, settings or facts files, for editors that complete YAML.";
            var names = string.Join(", ", JsonSchemas.All.Keys);
            var which = command.Argument("SCHEMA", $"{names}.");
            command.ExtendedHelpText = """
                Examples:
                  style-lint schema settings > style-lint.schema.json
                  style-lint schema rule > rule.schema.json

                Name the file in the first line of a YAML file, and editors with a YAML language server use it:
                  # yaml-language-server: $schema=style-lint.schema.json
                """;
            command.OnExecute(() =>
            {
                var name = which.Value ?? throw new CannotRunException($"name a schema: {names}");
                around.Output.Write(Choices.Among("schema", name, JsonSchemas.All)());
                return ExitCode.Clean;
            });
        });
}
