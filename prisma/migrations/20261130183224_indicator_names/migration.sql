-- CreateIndex
CREATE INDEX "Indicator_name_idx" ON "Indicator"("name");

-- CreateIndex
CREATE INDEX "Indicator_nameEn_idx" ON "Indicator"("nameEn");
