using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Assay.Server.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class StretchCounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "task_stretch_counts",
                columns: table => new
                {
                    dataset_key = table.Column<long>(type: "bigint", nullable: false),
                    task_key = table.Column<long>(type: "bigint", nullable: false),
                    bucket = table.Column<short>(type: "smallint", nullable: false),
                    stretch = table.Column<int>(type: "integer", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task_stretch_counts", x => new { x.dataset_key, x.task_key, x.bucket, x.stretch });
                });
            migrationBuilder.Sql("INSERT INTO task_stretch_counts (dataset_key, task_key, bucket, stretch, count) SELECT dataset_key, task_key, bucket, block / 32, SUM(count) FROM task_block_counts GROUP BY dataset_key, task_key, bucket, block / 32");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "task_stretch_counts");
        }
    }
}
