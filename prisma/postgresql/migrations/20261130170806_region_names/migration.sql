-- CreateIndex
CREATE INDEX "Region_name_idx" ON "Region"("name");

-- CreateIndex
CREATE INDEX "Region_nameEn_idx" ON "Region"("nameEn" NULLS FIRST);
