using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assay.Server.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AcceptanceRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "conflict_count",
                table: "acceptances",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "drawn",
                table: "acceptance_items",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.CreateTable(
                name: "verdict_counts",
                columns: table => new
                {
                    dataset_key = table.Column<long>(type: "INTEGER", nullable: false),
                    task_key = table.Column<long>(type: "INTEGER", nullable: false),
                    worker_key = table.Column<long>(type: "INTEGER", nullable: false),
                    acceptance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    accepted = table.Column<int>(type: "INTEGER", nullable: false),
                    rejected = table.Column<int>(type: "INTEGER", nullable: false),
                    points = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_verdict_counts", x => new { x.dataset_key, x.task_key, x.worker_key, x.acceptance_key });
                });

            migrationBuilder.Sql("""
                INSERT INTO verdict_counts (dataset_key, task_key, worker_key, acceptance_key, accepted, rejected, points)
                SELECT q.dataset_key, q.task_key, x.worker_key, q.key, SUM(CASE WHEN x.accept THEN 1 ELSE 0 END), SUM(CASE WHEN x.accept THEN 0 ELSE 1 END),
                    SUM(CASE WHEN NOT x.accept THEN 0 WHEN x.score = 'B' THEN 3 WHEN x.score = 'C' THEN 2 WHEN x.score = 'D' THEN 1 ELSE 4 END)
                FROM acceptances q JOIN acceptance_items x ON x.dataset_key = q.dataset_key AND x.acceptance_key = q.key
                WHERE q.status <> 2 AND x.accept IS NOT NULL
                GROUP BY q.dataset_key, q.task_key, x.worker_key, q.key
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "verdict_counts");

            migrationBuilder.DropColumn(
                name: "conflict_count",
                table: "acceptances");

            migrationBuilder.DropColumn(
                name: "drawn",
                table: "acceptance_items");
        }
    }
}
