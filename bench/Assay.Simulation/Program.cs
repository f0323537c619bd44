using Assay.Simulation;

// Simulates acceptances and writes the pictures and the table of docs/acceptance.md: bench/simulate [--lots N] [--seed SEED]
var root = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../.."));
var lots = int.Parse(Option("--lots") ?? "5000");
var seed = long.Parse(Option("--seed") ?? "20260101");
var results = SimulatedLots.Run(lots, seed);
Pictures.Write(results, Path.Combine(root, "docs", "images"));
Report.Write(results, Path.Combine(root, "docs", "acceptance.md"), lots, seed);

string? Option(string name) => Array.IndexOf(args, name) is var at && at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
