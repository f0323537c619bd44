using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assay.Server.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class GoldSamples : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<double>(
                name: "gold_pause_below",
                table: "workforce_tasks",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "gold_per_labeler",
                table: "workforce_tasks",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "gold_since",
                table: "workforce_task_workers",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "paused_time",
                table: "workforce_task_workers",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "gold_answers",
                columns: table => new
                {
                    dataset_key = table.Column<long>(type: "bigint", nullable: false),
                    task_key = table.Column<long>(type: "bigint", nullable: false),
                    sample_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    worker_key = table.Column<long>(type: "bigint", nullable: false),
                    annotation_key = table.Column<long>(type: "bigint", nullable: false),
                    is_right = table.Column<bool>(type: "boolean", nullable: false),
                    agreement = table.Column<double>(type: "double precision", nullable: false),
                    time = table.Column<long>(type: "bigint", nullable: false),
                    is_final = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gold_answers", x => new { x.dataset_key, x.task_key, x.worker_key, x.sample_id });
                });

            migrationBuilder.CreateTable(
                name: "gold_samples",
                columns: table => new
                {
                    dataset_key = table.Column<long>(type: "bigint", nullable: false),
                    sample_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    labels = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    set_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    set_time = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gold_samples", x => new { x.dataset_key, x.sample_id });
                });

            migrationBuilder.CreateIndex(
                name: "IX_gold_answers_dataset_key_sample_id",
                table: "gold_answers",
                columns: new[] { "dataset_key", "sample_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "gold_answers");

            migrationBuilder.DropTable(
                name: "gold_samples");

            migrationBuilder.DropColumn(
                name: "gold_pause_below",
                table: "workforce_tasks");

            migrationBuilder.DropColumn(
                name: "gold_per_labeler",
                table: "workforce_tasks");

            migrationBuilder.DropColumn(
                name: "gold_since",
                table: "workforce_task_workers");

            migrationBuilder.DropColumn(
                name: "paused_time",
                table: "workforce_task_workers");
        }
    }
}
